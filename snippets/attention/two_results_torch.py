import torch
from torch import Tensor


def attention(Q: Tensor, K: Tensor, V: Tensor) -> Tensor:
    weights = torch.softmax(Q @ K.mT / Q.shape[-1] ** 0.5, dim=-1)
    return weights @ V, weights


Q = torch.ones(5, 4)  # (5, 4)
K = torch.arange(28).reshape(7, 4) / 28  # (7, 4)
V = torch.arange(42.0).reshape(7, 6)  # (7, 6)
output, weights = attention(Q, K, V)  # (5, 6), (5, 7)
print(weights[0, :3].round(decimals=2))  # tensor([0.0500, 0.0700, 0.0900])

result = attention(Q, K, V)
result.shape  # AttributeError: 'tuple' object has no attribute 'shape'
