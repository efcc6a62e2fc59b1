import torch

A = torch.tensor([[0, 1, 2], [3, 4, 5]])  # (2, 3)

A.view(6)  # (6,)
A.T.view(6)  # RuntimeError: view size is not compatible with input tensor's size and stride
# (at least one dimension spans across two contiguous subspaces). Use .reshape(...) instead.

copied = A.T.reshape(6)  # [0, 3, 1, 4, 2, 5]
