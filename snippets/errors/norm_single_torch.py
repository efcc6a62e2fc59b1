import torch
from torch import nn

x = torch.ones(1, 3)  # (1, 3)
norm = nn.BatchNorm1d(3)
norm(x)  # ValueError:
# Expected more than 1 value per channel when training, got input
# size torch.Size([1, 3])

normed = norm.eval()(x)  # (1, 3)
