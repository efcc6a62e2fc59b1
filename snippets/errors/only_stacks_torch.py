import torch

P, A = torch.ones(2, 3, 4), torch.ones(4, 5)  # (2, 3, 4), (4, 5)
torch.bmm(P, A)  # RuntimeError: batch2 must be a 3D tensor
torch.bmm(P[0], P)  # RuntimeError: batch1 must be a 3D tensor

stacked = P @ A  # (2, 3, 4) @ (4, 5) -> (2, 3, 5)
