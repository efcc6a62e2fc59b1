import torch

A = torch.ones(2, 3)  # (2, 3)
torch.einsum("ij,jk->ik", A)  # RuntimeError:
# einsum():
# fewer operands were provided than specified in the equation
torch.einsum("ij->ii", A)  # RuntimeError:
# einsum(): output subscript i
# appears more than once in the output

gram = torch.einsum("ij,kj->ik", A, A)  # (2, 2)
