import torch

X = torch.ones(8, 3)  # (8, 3)
W = torch.ones(4, 3)  # (4, 3)

Z = X @ W.T  # (8, 3) @ (3, 4) -> (8, 4)

X @ W  # RuntimeError: mat1 and mat2 shapes cannot be multiplied (8x3 and 4x3)
