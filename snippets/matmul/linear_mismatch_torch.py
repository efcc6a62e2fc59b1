import torch
from torch import nn

layer = nn.Linear(in_features=3, out_features=4)
print(layer.weight.shape)  # torch.Size([4, 3])

X = torch.ones(8, 5)  # (8, 5)
layer(X)  # RuntimeError: mat1 and mat2 shapes cannot be multiplied (8x5 and 3x4)

X = torch.ones(2, 8, 5)  # (2, 8, 5)
layer(X)  # RuntimeError: mat1 and mat2 shapes cannot be multiplied (16x5 and 3x4)
