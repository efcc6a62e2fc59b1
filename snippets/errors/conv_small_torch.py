import torch
from torch import nn

images = torch.ones(2, 3, 4, 4)  # (2, 3, 4, 4)
nn.Conv2d(3, 8, kernel_size=5)(images)  # RuntimeError:
# Calculated padded input size per channel: (4 x 4). Kernel size: (5
# x 5).
# Kernel size can't be greater than actual input size
nn.MaxPool2d(6)(images)  # RuntimeError:
# Given input size: (3x4x4). Calculated output size: (3x0x0).
# Output size is too small

maps = nn.Conv2d(3, 8, kernel_size=5, padding=2)(images)  # (2, 8, 4, 4)
