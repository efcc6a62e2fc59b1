import torch
from torch.nn import functional as F


def causal_attention(Q, K, V):  # (t, d_k), (t, d_k), (t, d_v)
    scores = Q @ K.mT / Q.shape[-1] ** 0.5  # (t, t)
    past = torch.ones_like(scores, dtype=torch.bool).tril()  # (t, t)
    scores = scores.masked_fill(~past, float("-inf"))  # (t, t)
    weights = torch.softmax(scores, dim=-1)  # (t, t)
    return weights @ V, weights  # (t, d_v), (t, t)


Q = torch.tensor([[1.0, 0], [0, 1], [1, 1]])  # (3, 2)
K = torch.tensor([[1.0, 1], [0, 1], [2, 0]])  # (3, 2)
V = torch.tensor([[1.0, 0, 0, 1], [0, 2, 0, 2], [0, 0, 3, 3]])  # (3, 4)
out, weights = causal_attention(Q, K, V)  # (3, 4), (3, 3)

print(out[0])  # tensor([1., 0., 0., 1.])
library = F.scaled_dot_product_attention(Q[None], K[None], V[None], is_causal=True)  # (1, 3, 4)
gap = (library[0] - out).abs().max()  # < 0.000001
