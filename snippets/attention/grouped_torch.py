import torch
import torch.nn.functional as F

heads, kv_heads = 6, 2
group = heads // kv_heads  # 3
Q = torch.ones(1, heads, 3, 5)  # (1, 6, 3, 5): batch, heads, seq_q, d_k
K = torch.ones(1, kv_heads, 4, 5) * torch.tensor([10, 20]).reshape(2, 1, 1)  # (1, 2, 4, 5)

right = K.repeat_interleave(group, dim=1)  # (1, 6, 4, 5)
print(right[0, :, 0, 0])  # tensor([10., 10., 10., 20., 20., 20.])
wrong = K.repeat(1, group, 1, 1)  # (1, 6, 4, 5)
print(wrong[0, :, 0, 0])  # tensor([10., 20., 10., 20., 10., 20.])

scores = Q @ right.mT  # (1, 6, 3, 5) @ (1, 6, 5, 4) -> (1, 6, 3, 4)
print(scores[0, :, 0, 0])  # tensor([ 50.,  50.,  50., 100., 100., 100.])
library = F.scaled_dot_product_attention(Q, K, K, enable_gqa=True)  # (1, 6, 3, 5)
print(library[0, :, 0, 0].round(decimals=3))  # tensor([10., 10., 10., 20., 20., 20.])

F.scaled_dot_product_attention(Q, K, K)  # RuntimeError: The size of tensor a (6) must match the
# size of tensor b (2) at non-singleton dimension 1
