import torch
import torch.nn.functional as F

heads, kv_heads, T = 6, 2, 4
group = heads // kv_heads  # 3
K = torch.ones(1, kv_heads, T, 5)  # (1, 2, 4, 5): equal keys, so each output is a mean of values
V = torch.ones(1, kv_heads, T, 5) * torch.tensor([10, 20]).reshape(2, 1, 1)  # (1, 2, 4, 5)
Q = torch.ones(1, heads, 3, 5)  # (1, 6, 3, 5)

K_right, V_right = K.repeat_interleave(group, dim=1), V.repeat_interleave(group, dim=1)
right = F.scaled_dot_product_attention(Q, K_right, V_right)  # (1, 6, 3, 5)
wrong = F.scaled_dot_product_attention(Q, K.repeat(1, group, 1, 1), V.repeat(1, group, 1, 1))
print(right[0, :, 0, 0].round(decimals=3))  # tensor([10., 10., 10., 20., 20., 20.])
print(wrong[0, :, 0, 0].round(decimals=3))  # tensor([10., 20., 10., 20., 10., 20.])

library = F.scaled_dot_product_attention(Q, K, V, enable_gqa=True)  # (1, 6, 3, 5)
gap = (library - right).abs().max()  # < 0.00001
F.scaled_dot_product_attention(Q, K, V)  # RuntimeError: The size of tensor a (6) must match …
