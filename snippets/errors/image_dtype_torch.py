import torch
from torch import nn

images = torch.ones(2, 3, 9, 7, dtype=torch.uint8)  # (2, 3, 9, 7)
conv = nn.Conv2d(3, 8, kernel_size=5)
conv(images)  # RuntimeError:
# Input type (unsigned char)
# and bias type (float) should be the same

maps = conv(images / 255)  # (2, 8, 5, 3)
