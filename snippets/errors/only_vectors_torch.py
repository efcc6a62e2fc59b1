import torch

A = torch.ones(2, 3)  # (2, 3)
torch.dot(A, A)  # RuntimeError: 1D tensors expected, but got 2D and 2D tensors

for_each_row = (A * A).sum(dim=-1)  # [3.0, 3.0]
