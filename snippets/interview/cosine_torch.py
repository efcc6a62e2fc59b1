import torch
from torch.nn import functional as F

A = torch.tensor([[3.0, 4.0], [1.0, 0.0], [0.0, 2.0]])  # (3, 2)
B = torch.tensor([[1.0, 0.0], [0.0, 5.0], [-3.0, -4.0], [2.0, 2.0]])  # (4, 2)

unit_A = F.normalize(A, dim=1)  # (3, 2)
unit_B = F.normalize(B, dim=1)  # (4, 2)
similarity = unit_A @ unit_B.T  # (3, 2) @ (2, 4) -> (3, 4)

print(similarity[0].round(decimals=2))  # tensor([ 0.6000,  0.8000, -1.0000,  0.9900])
