import torch

A = torch.ones(2, 3)  # (2, 3)
torch.outer(A, A[0])  # RuntimeError:
# outer: Expected 1-D argument self, but got 2-D

for_each_row = A[:, :, None] * A[0]  # (2, 3, 1) * (3,) -> (2, 3, 3)
