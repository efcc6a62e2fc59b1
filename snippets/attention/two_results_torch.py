import torch
from torch import Tensor


def attention(Q: Tensor, K: Tensor, V: Tensor) -> Tensor:
    weights = torch.softmax(Q @ K.mT / Q.shape[-1] ** 0.5, dim=-1)
    return weights @ V, weights


Q, K, V = torch.ones(5, 4), torch.ones(7, 4), torch.ones(7, 6)
output, weights = attention(Q, K, V)  # (5, 6), (5, 7)

result = attention(Q, K, V)
result.shape  # AttributeError: 'tuple' object has no attribute 'shape'
