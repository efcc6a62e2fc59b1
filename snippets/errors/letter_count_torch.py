import torch

P = torch.ones(2, 3, 4)  # (2, 3, 4)
torch.einsum("nk->kn", P)  # RuntimeError: einsum():
# the number of subscripts in the equation (2) does not match
# the number of dimensions (3) for operand 0 and no ellipsis was given

fixed = torch.einsum("...nk->...kn", P)  # (2, 4, 3)
