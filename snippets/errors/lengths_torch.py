import torch

a, c = torch.ones(3), torch.ones(4)  # (3,), (4,)
a @ c  # RuntimeError: inconsistent tensor size, expected tensor [3] and
# src [4] to have the same number of elements, but got 3 and 4 elements
# respectively

every_pair = torch.outer(a, c)  # (3, 4): if all pairs were meant
