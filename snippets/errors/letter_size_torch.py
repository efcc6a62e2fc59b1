import torch

A, E = torch.ones(3, 4), torch.ones(5, 2)  # (3, 4), (5, 2)
torch.einsum("nk,km->nm", A, E)  # RuntimeError: einsum(): subscript k
# has size 5 for operand 1 which does not broadcast with previously seen size 4

fixed = torch.einsum("nk,km->nm", A, torch.ones(4, 2))  # (3, 2)
