import torch
import torch.nn.functional as F
from torch import nn

x = torch.ones(1, 3, 4)  # (1, 3, 4): equal tokens, hence equal scores
V = torch.tensor([[[30.0, 0], [60, 0], [0, 60]]])  # (1, 3, 2)
keep = torch.ones(3, 3).tril().bool()  # (3, 3)

output = F.scaled_dot_product_attention(x, x, V, attn_mask=keep)  # (1, 3, 2)
print(output[0].round(decimals=2))  # tensor([[30.,  0.],
#         [45.,  0.],
#         [30., 20.]])

layer = nn.MultiheadAttention(embed_dim=4, num_heads=2, batch_first=True)
with torch.no_grad():
    weights = layer(x, x, x, attn_mask=~keep)[1]  # (1, 3, 3)
    flipped = layer(x, x, x, attn_mask=keep)[1]  # (1, 3, 3)
print(weights[0])  # tensor([[1.0000, 0.0000, 0.0000],
#         [0.5000, 0.5000, 0.0000],
#         [0.3333, 0.3333, 0.3333]])
print(flipped[0])  # tensor([[0.0000, 0.5000, 0.5000],
#         [0.0000, 0.0000, 1.0000],
#         [   nan,    nan,    nan]])
