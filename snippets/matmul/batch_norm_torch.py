import torch
from torch import nn

X = torch.tensor([[1.0, 2, 3], [4, 5, 6], [3, 0, 1], [0, 1, 2], [2, 2, 3]])  # (5, 3)
W = torch.tensor([[1.0, 0, 2], [0, 1, 3], [1, 2, 0], [1, 1, 1]])  # (4, 3)
b = torch.tensor([10.0, 20, 30, 40], requires_grad=True)  # (4,)
batch_norm = nn.BatchNorm1d(4)

P = X @ W.T  # (5, 4)
Z = P + b  # (5, 4)
print(P.mean(dim=0))  # tensor([ 8., 11.,  6.,  7.])
print(Z.mean(dim=0).detach())  # tensor([18., 31., 36., 47.])

gap = (batch_norm(Z) - batch_norm(P)).abs().max()  # < 0.00001

batch_norm(Z)[1, 0].backward()
largest_slope = b.grad.abs().max()  # < 0.00001
