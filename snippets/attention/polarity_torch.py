import math

import torch
import torch.nn.functional as F

Q = math.log(2) * torch.tensor([[2.0, 0, 1, 1], [0, 1, 1, 0]])  # (2, 4)
K = torch.tensor([[2.0, 1, -1, 1], [-1, 1, 1, 1], [1, 1, 1, 1]])  # (3, 4)
V = torch.tensor([[20.0, 0, 40, 0, 60], [0, 20, 20, 40, 0], [20, 40, 0, 0, 0]])  # (3, 5)
keep = torch.tensor([[False, True, True]] * 2)  # (2, 3): key zero is padding

right = F.scaled_dot_product_attention(Q, K, V, attn_mask=keep)  # (2, 5)
wrong = F.scaled_dot_product_attention(Q, K, V, attn_mask=~keep)  # (2, 5)
print(right[0].round(decimals=2))  # tensor([16., 36.,  4.,  8.,  0.])
print(wrong[0].round(decimals=2))  # tensor([20.,  0., 40.,  0., 60.])
