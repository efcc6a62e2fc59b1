import math

import torch
from torch import Tensor

batch, heads, seq_q, seq_k, d_k, d_v = 2, 3, 5, 7, 4, 6


def attention(
    Q: Tensor, K: Tensor, V: Tensor, mask: Tensor | None = None
) -> tuple[Tensor, Tensor]:
    scores = Q @ K.mT / math.sqrt(Q.shape[-1])  # (batch, heads, seq_q, seq_k)
    if mask is not None:
        scores = scores.masked_fill(mask == 0, -math.inf)  # (…, seq_q, seq_k)
    weights = torch.softmax(scores, dim=-1)  # (…, seq_q, seq_k)
    output = weights @ V  # (batch, heads, seq_q, d_v)
    return output, weights


Q = torch.arange(120.0).sin().reshape(batch, heads, seq_q, d_k)  # (2, 3, 5, 4)
K = torch.arange(168.0).cos().reshape(batch, heads, seq_k, d_k)  # (2, 3, 7, 4)
V = torch.arange(252.0).sin().reshape(batch, heads, seq_k, d_v)  # (2, 3, 7, 6)
mask = torch.arange(seq_k) < 5  # (seq_k,)
output, weights = attention(Q, K, V, mask)  # (2, 3, 5, 6), (2, 3, 5, 7)
first_weights = weights[0, 0, 0]  # ≈ [0.160, 0.304, 0.077, 0.245, 0.213, 0, 0]
