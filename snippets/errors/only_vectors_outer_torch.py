import torch

A = torch.tensor([[1.0, 2, 3], [4, 5, 6]])  # (2, 3)
torch.outer(A, A[0])  # RuntimeError:
# outer: Expected 1-D argument self, but got 2-D

for_each_row = A[:, :, None] * A[0]  # (2, 3, 1) * (3,) -> (2, 3, 3)
print(for_each_row[1, 2])  # tensor([ 6., 12., 18.])
