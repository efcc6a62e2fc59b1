import torch

v = torch.arange(6.0)  # (6,)
v.reshape(4, 2)  # RuntimeError: shape '[4, 2]' is invalid for input of size 6

fixed = v.reshape(3, -1)  # [[0, 1], [2, 3], [4, 5]]
