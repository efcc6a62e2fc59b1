import numpy as np
import torch
from torch import nn

X = np.ones((2, 3), dtype=np.float32)  # (2, 3)
layer = nn.Linear(3, 4)
layer(X)  # TypeError:
# linear():
# argument 'input' (position 1) must be Tensor, not numpy.ndarray

Z = layer(torch.as_tensor(X))  # (2, 4)
