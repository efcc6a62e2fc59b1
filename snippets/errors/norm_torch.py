import torch
from torch import nn

X = torch.ones(4, 3)  # (4, 3)
nn.LayerNorm(5)(X)  # RuntimeError:
# Given normalized_shape=[5], expected input with shape [*, 5], but
# got input of size[4, 3]
nn.BatchNorm1d(5)(X)  # RuntimeError:
# running_mean should contain 3 elements not 5

normed = nn.LayerNorm(3)(X)  # (4, 3)
