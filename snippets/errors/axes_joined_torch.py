import torch

A, row = torch.ones(2, 3), torch.ones(3)  # (2, 3), (3,)
torch.cat([A, row])  # RuntimeError:
# Tensors must have same number of dimensions: got 2 and 1
torch.cat(A, row[None])  # TypeError:
# cat(): argument 'tensors' (position 1)
# must be tuple of Tensors, not Tensor

below = torch.cat([A, row[None]])  # (3, 3)
