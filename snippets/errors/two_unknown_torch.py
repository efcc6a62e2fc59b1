import torch

A = torch.ones(3, 4)  # (3, 4)
A.reshape(-1, -1)  # RuntimeError: only one dimension can be inferred

flat = A.reshape(-1)  # (12,)
