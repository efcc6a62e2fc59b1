import torch

v = torch.ones(3)  # (3,)
v.mT  # RuntimeError: tensor.mT is only supported on matrices or batches
# of matrices. Got 1-D tensor.

column = v[:, None]  # (3, 1)
