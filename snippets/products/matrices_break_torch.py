import torch

A = torch.ones(3, 4)  # (3, 4)
E = torch.ones(5, 4)  # (5, 4)
v = torch.ones(4)  # (4,)
P = torch.ones(2, 3, 4)  # (2, 3, 4)
W = torch.ones(4, 5)  # (4, 5)

torch.mm(A, E)  # RuntimeError: mat1 and mat2 shapes cannot be multiplied
# (3x4 and 5x4)
torch.mm(P, W)  # RuntimeError: self must be a matrix
torch.mm(A, v)  # RuntimeError: mat2 must be a matrix

fixed = A @ E.T  # (3, 4) @ (4, 5) -> (3, 5)
stacked = P @ W  # (2, 3, 4) @ (4, 5) -> (2, 3, 5)
thin = A @ v  # (3, 4) @ (4,) -> (3,)
