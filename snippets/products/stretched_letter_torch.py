import torch

X = torch.tensor([[1.0, 2, 3], [4, 5, 6]])  # (2, 3)
W = torch.tensor([[1.0, 0, 1, 1], [0, 1, 2, 1], [2, 3, 0, 1]])  # (3, 4)
right = torch.einsum("nk,km->nm", X, W)  # [[7, 11, 5, 6], [16, 23, 14, 15]]

first = X[:, :1]  # (2, 1): two features went missing
wrong = torch.einsum("nk,km->nm", first, W)  # [[3, 4, 3, 3], [12, 16, 12, 12]]
first @ W  # RuntimeError: mat1 and mat2 shapes cannot be multiplied (2x1 and 3x4)
