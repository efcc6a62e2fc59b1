import torch

A = torch.ones(3, 4)  # (3, 4)
chosen = torch.tensor([True, False, True, True])  # (4,)
A[chosen]  # IndexError:
# The shape of the mask [4] at index 0 does not match the shape of
# the indexed tensor [3, 4] at index 0

columns = A[:, chosen]  # (3, 3)
