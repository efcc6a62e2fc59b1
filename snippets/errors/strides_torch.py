import torch

A = torch.arange(6.0).reshape(2, 3)  # (2, 3)
A.T.view(6)  # RuntimeError:
# view size is not compatible with input tensor's size and stride
# (at least one dimension spans across two contiguous subspaces).
# Use .reshape(...) instead.

fixed = A.T.reshape(6)  # [0, 3, 1, 4, 2, 5]
