import torch

A = torch.ones(3, 4)  # (3, 4)
E = torch.ones(5, 2)  # (5, 2)
P = torch.ones(2, 3, 4)  # (2, 3, 4)

torch.einsum("nk,km->nm", A, E)  # RuntimeError: einsum(): subscript k has size 5
# for operand 1 which does not broadcast with previously seen size 4
torch.einsum("nk->kn", P)  # RuntimeError: einsum(): the number of
# subscripts in the equation (2) does not match the number of
# dimensions (3) for operand 0 and no ellipsis was given
torch.einsum("nk->nz", A)  # RuntimeError: einsum(): output subscript z
# does not appear in the equation for any input operand

fixed = torch.einsum("...nk->...kn", P)  # (2, 4, 3)
