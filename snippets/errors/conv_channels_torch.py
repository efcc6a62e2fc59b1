import torch
from torch import nn

images = torch.ones(2, 1, 9, 7)  # (2, 1, 9, 7)
conv = nn.Conv2d(3, 8, kernel_size=5)
conv(images)  # RuntimeError:
# Given groups=1, weight of size [8, 3, 5, 5], expected input[2, 1,
# 9, 7] to have 3
# channels, but got 1 channels instead

maps = conv(images.expand(-1, 3, -1, -1))  # (2, 8, 5, 3)
