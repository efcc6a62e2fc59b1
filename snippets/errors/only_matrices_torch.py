import torch

P, A, v = torch.ones(2, 3, 4), torch.ones(4, 5), torch.ones(5)
torch.mm(P, A)  # RuntimeError: self must be a matrix
torch.mm(A, v)  # RuntimeError: mat2 must be a matrix

stacked = P @ A  # (2, 3, 4) @ (4, 5) -> (2, 3, 5)
thin = A @ v  # (4, 5) @ (5,) -> (4,)
