import math

import torch
import torch.nn.functional as F

Q = math.log(2) * torch.tensor([[2.0, 0, 1, 1], [0, 1, 1, 0]])  # (2, 4)
K = torch.tensor([[2.0, 1, -1, 1], [0, 1, 1, 1], [1, 2, 0, 0]])  # (3, 4)
V = torch.tensor([[20.0, 0, 40, 0, 60], [0, 20, 20, 40, 0], [20, 40, 0, 0, 0]])  # (3, 5)
mask = torch.tensor([[0.0, 1, 1], [1, 1, 1]])  # (2, 3)
bias = torch.zeros(2, 3).masked_fill(mask == 0, -math.inf)  # [[-inf, 0, 0], [0, 0, 0]]

right = F.scaled_dot_product_attention(Q, K, V, attn_mask=bias)  # (2, 5)
same = F.scaled_dot_product_attention(Q, K, V, attn_mask=mask.bool())  # (2, 5)
wrong = F.scaled_dot_product_attention(Q, K, V, attn_mask=mask)  # (2, 5)
print(right[0].round(decimals=1))  # tensor([10., 30., 10., 20.,  0.])
print(same[0].round(decimals=1))  # tensor([10., 30., 10., 20.,  0.])
print(wrong[0].round(decimals=1))  # tensor([12.7000, 21.9000, 18.1000, 14.6000, 16.1000])
