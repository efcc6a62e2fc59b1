import math

import torch
import torch.nn.functional as F

T, d_k, d_v, size = 12, 4, 6, 5
Q = torch.arange(48.0).sin().reshape(T, d_k)  # (12, 4)
K = 3 * torch.arange(48.0).cos().reshape(T, d_k)  # (12, 4)
V = torch.arange(72.0).sin().reshape(T, d_v)  # (12, 6)

at_once = F.scaled_dot_product_attention(Q, K, V)  # (T, d_v)
print(at_once[7, :3].round(decimals=3))  # tensor([-0.6460, -0.3310,  0.2880])

top, total, mixed = torch.full((T, 1), -math.inf), torch.zeros(T, 1), torch.zeros(T, d_v)
for start in range(0, T, size):
    scores = Q @ K[start : start + size].T / math.sqrt(d_k)  # (T, block)
    new_top = torch.maximum(top, scores.amax(dim=-1, keepdim=True))  # (T, 1)
    shrink = torch.exp(top - new_top)  # (T, 1)
    powers = torch.exp(scores - new_top)  # (T, block)
    total = shrink * total + powers.sum(dim=-1, keepdim=True)  # (T, 1)
    mixed = shrink * mixed + powers @ V[start : start + size]  # (T, d_v)
    top = new_top
gap = (mixed / total - at_once).abs().max()  # < 0.00001
