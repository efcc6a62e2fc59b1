import torch

A = torch.zeros(2, 3)  # (2, 3)
A[0] = torch.ones(4)  # RuntimeError: The expanded size of the tensor (3)
# must match the existing size (4) at non-singleton dimension 0.
# Target sizes: [3].  Tensor sizes: [4]
torch.ones(8).expand(8, 4)  # RuntimeError: The expanded size of the tensor
# (4) must match the existing size (8) at non-singleton dimension 1.
# Target sizes: [8, 4].  Tensor sizes: [8]

column = torch.ones(8)[:, None].expand(8, 4)  # (8, 4)
