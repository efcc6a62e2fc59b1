import torch

A = torch.ones(3, 4)  # (3, 4)
rows, columns = torch.tensor([0, 2]), torch.tensor([0, 1, 3])  # (2,), (3,)
A[rows, columns]  # IndexError:
# shape mismatch:
# indexing tensors could not be broadcast together with shapes [2],
# [3]

block = A[rows[:, None], columns]  # (2, 3)
