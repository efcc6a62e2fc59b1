import torch
from torch import nn

X = torch.tensor([[1.0, 2, 3], [4, 5, 6], [3, 0, 1], [0, 1, 2], [2, 2, 3]])  # (5, 3)
W = torch.tensor([[1.0, 0, 2], [0, 1, 3], [1, 2, 0], [1, 1, 1]])  # (4, 3)
b = torch.tensor([10.0, 20, 30, 40], requires_grad=True)  # (4,)
batch_norm = nn.BatchNorm1d(4)

P = X @ W.T  # (5, 4)
plain = batch_norm(P)  # (5, 4)
shifted = batch_norm(P + b)  # (5, 4)
print(plain[1].detach())  # tensor([1.8856, 1.7928, 1.8856, 1.8856])
gap = (shifted - plain).abs().max()  # < 0.00001

(shifted**3).sum().backward()
slope = b.grad.abs().max()  # < 0.001
