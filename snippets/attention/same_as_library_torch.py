import math

import torch
import torch.nn.functional as F


def attention(Q, K, V, mask=None):
    scores = Q @ K.mT / math.sqrt(Q.shape[-1])
    if mask is not None:
        scores = scores.masked_fill(mask == 0, -math.inf)
    weights = torch.softmax(scores, dim=-1)
    return weights @ V, weights


torch.manual_seed(0)
Q, K, V = torch.randn(2, 3, 5, 4), torch.randn(2, 3, 7, 4), torch.randn(2, 3, 7, 6)
mask = torch.ones(5, 7).tril(diagonal=2).bool()  # (5, 7)

plain, _ = attention(Q, K, V)  # (2, 3, 5, 6), (2, 3, 5, 7)
plain_gap = (plain - F.scaled_dot_product_attention(Q, K, V)).abs().max()  # < 0.000001
masked, _ = attention(Q, K, V, mask)  # (2, 3, 5, 6), (2, 3, 5, 7)
library = F.scaled_dot_product_attention(Q, K, V, attn_mask=mask)  # (2, 3, 5, 6)
masked_gap = (masked - library).abs().max()  # < 0.000001
mask_effect = (masked - plain).abs().max()  # > 0.1
