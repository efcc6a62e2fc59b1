import torch

A = torch.ones(3, 4)  # (3, 4)
torch.einsum("nk->nz", A)  # RuntimeError: einsum():
# output subscript z does not appear in the equation for any input operand

fixed = torch.einsum("nk->kn", A)  # (4, 3)
