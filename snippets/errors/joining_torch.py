import torch

A, E = torch.ones(2, 3), torch.ones(2, 4)  # (2, 3), (2, 4)
torch.cat([A, E])  # RuntimeError:
# Sizes of tensors must match except in dimension 0.
# Expected size 3 but got size 4 for tensor number 1 in the list.

side_by_side = torch.cat([A, E], dim=1)  # (2, 7)
