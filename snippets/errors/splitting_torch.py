import torch

A = torch.ones(5, 3)  # (5, 3)
A.split([2, 2])  # RuntimeError:
# split_with_sizes
# expects split_sizes to sum exactly to 5 (input tensor's size at
# dimension 0), but got split_sizes=[2, 2]

first, second = A.split([2, 3])  # (2, 3), (3, 3)
