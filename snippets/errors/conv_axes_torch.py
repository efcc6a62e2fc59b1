import torch
from torch import nn

pixels = torch.ones(2, 63)  # (2, 63)
conv = nn.Conv2d(1, 8, kernel_size=5)
conv(pixels)  # RuntimeError:
# Expected 3D (unbatched) or 4D (batched) input to conv2d, but got
# input of size: [2, 63]

maps = conv(pixels.view(2, 1, 9, 7))  # (2, 8, 5, 3)
