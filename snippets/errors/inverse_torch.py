import torch

A = torch.ones(2, 3)  # (2, 3)
torch.linalg.inv(A)  # RuntimeError:
# linalg.inv: A
# must be batches of square matrices, but they are 2 by 3 matrices

pseudo = torch.linalg.pinv(A)  # (3, 2)
