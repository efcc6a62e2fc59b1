import math

import torch
import torch.nn.functional as F


def attention(Q, K, V, mask=None):
    scores = Q @ K.mT / math.sqrt(Q.shape[-1])
    if mask is not None:
        scores = scores.masked_fill(mask == 0, -math.inf)
    return torch.softmax(scores, dim=-1) @ V


Q = torch.arange(120.0).sin().reshape(2, 3, 5, 4)
K = torch.arange(168.0).cos().reshape(2, 3, 7, 4)
V = torch.arange(252.0).sin().reshape(2, 3, 7, 6)
mask = torch.ones(5, 7).tril(diagonal=2).bool()  # (5, 7)

plain = attention(Q, K, V)  # (2, 3, 5, 6)
plain_gap = (plain - F.scaled_dot_product_attention(Q, K, V)).abs().max()  # < 0.00001
masked = attention(Q, K, V, mask)  # (2, 3, 5, 6)
library = F.scaled_dot_product_attention(Q, K, V, attn_mask=mask)  # (2, 3, 5, 6)
masked_gap = (masked - library).abs().max()  # < 0.00001
mask_effect = (masked - plain).abs().max()  # ≈ 0.60
