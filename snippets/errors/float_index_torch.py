import torch

A = torch.ones(3, 4)  # (3, 4)
order = torch.tensor([2.0, 0.0])  # (2,)
A[order]  # IndexError:
# tensors used as indices must be long, int, byte or bool tensors
A[4 / 2]  # IndexError:
# only integers, slices (`:`), ellipsis (`...`), None and long or
# byte Variables are valid indices (got float)

rows = A[order.long()]  # (2, 4)
