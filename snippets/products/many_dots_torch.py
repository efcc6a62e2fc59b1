import torch

A = torch.tensor([[1.0, 2, 3], [4, 5, 6]])  # (2, 3)
B = torch.tensor([[1.0, 0, 1], [0, 2, 1]])  # (2, 3)

summed = (A * B).sum(dim=-1)  # [4, 16]
by_name = torch.linalg.vecdot(A, B)  # [4, 16]
by_letters = torch.einsum("nk,nk->n", A, B)  # [4, 16]

every_pair = A @ B.T  # [[4, 7], [10, 16]]
wasteful = torch.diagonal(every_pair)  # [4, 16]
