import torch
from torch import nn

X, W = torch.ones(8, 3), torch.ones(4, 3)  # (8, 3), (4, 3)
X @ W  # RuntimeError: mat1 and mat2 shapes cannot be multiplied (8x3 and 4x3)

Z = X @ W.T  # (8, 3) @ (3, 4) -> (8, 4)

wide = torch.ones(2, 8, 5)  # (2, 8, 5)
nn.Linear(3, 4)(wide)  # RuntimeError: mat1 and mat2 shapes cannot be
# multiplied (16x5 and 3x4)
