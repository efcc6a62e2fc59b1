import torch

A = torch.ones(2, 3)  # (2, 3)
torch.linalg.inv(A)  # RuntimeError:
# linalg.inv: A
# must be batches of square matrices, but they are 2 by 3 matrices
torch.linalg.inv(A @ A.T)  # _LinAlgError:
# linalg.inv: The diagonal element 2 is zero, the inversion could
# not be completed because
# the input matrix is singular.

pseudo = torch.linalg.pinv(A)  # (3, 2)
