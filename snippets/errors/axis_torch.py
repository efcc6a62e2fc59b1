import torch

A = torch.ones(2, 3)  # (2, 3)
A.sum(dim=2)  # IndexError: Dimension out of range
# (expected to be in range of [-2, 1], but got 2)

fixed = A.sum(dim=-1)  # [3.0, 3.0]
