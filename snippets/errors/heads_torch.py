from torch import nn

nn.MultiheadAttention(10, 3)  # AssertionError:
# embed_dim must be divisible by num_heads

attend = nn.MultiheadAttention(12, 3)
print(attend.head_dim)  # 4
