import torch

A = torch.tensor([[1.0, 2, 3], [4, 5, 6]])  # (2, 3)
B = torch.tensor([[1.0, 0], [2, 1], [0, 3]])  # (3, 2)
right = torch.einsum("nk,km->nm", A, B)  # [[5, 11], [14, 23]]
wrong = torch.einsum("nk,km", A, B)  # [[5, 14], [11, 23]]

P = torch.tensor([[[1.0, 2, 3]], [[4, 5, 6]]])  # (2, 1, 3)
Q = torch.tensor([[[1.0], [2], [0]], [[0], [1], [3]]])  # (2, 3, 1)
right_batch = torch.einsum("bnk,bkm->bnm", P, Q)  # [[[5]], [[23]]]
wrong_batch = torch.einsum("bnk,bkm", P, Q)  # [[28]]
