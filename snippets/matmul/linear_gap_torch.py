import torch
from torch import nn

torch.manual_seed(0)
X = torch.randn(8, 3)  # (8, 3)
layer = nn.Linear(in_features=3, out_features=4)

Z = X @ layer.weight.T + layer.bias  # (8, 3) @ (3, 4) + (4,) -> (8, 4)
gap = (layer(X) - Z).abs().max()  # < 0.000001
