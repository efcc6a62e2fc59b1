import torch

A = torch.tensor([[1.0, 2, 3], [4, 5, 6]])  # (2, 3)
c = torch.tensor([10.0, 20])  # (2,)

wanted = A[:, :, None] * c  # (2, 3, 1) * (2,) -> (2, 3, 2)
by_letters = torch.einsum("nk,m->nkm", A, c)  # (2, 3, 2)

print(wanted[1, 1], by_letters[1, 1])  # tensor([ 50., 100.]) tensor([ 50., 100.])
torch.outer(A, c)  # RuntimeError: outer: Expected 1-D argument self, but got 2-D
