import torch

A = torch.ones(2, 3)  # (2, 3)
A[0, 0, 0]  # IndexError: too many indices for tensor of dimension 2

entry = A[0, 0]  # 1.0
