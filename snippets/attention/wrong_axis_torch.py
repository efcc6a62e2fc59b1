import math

import torch

scores = math.log(2) * torch.tensor([[2.0, 1, 1], [0, 1, 1]])  # (2, 3)
V = torch.tensor([[20.0, 0, 40, 0, 60], [0, 20, 20, 40, 0], [20, 40, 0, 0, 0]])  # (3, 5)

right = scores.softmax(dim=-1)  # ≈ [[0.500, 0.250, 0.250], [0.200, 0.400, 0.400]]
wrong = scores.softmax(dim=0)  # ≈ [[0.800, 0.500, 0.500], [0.200, 0.500, 0.500]]
row_sums = wrong.sum(dim=-1)  # ≈ [1.80, 1.20]

right_output = right @ V  # (2, 3) @ (3, 5) -> (2, 5)
wrong_output = wrong @ V  # (2, 3) @ (3, 5) -> (2, 5)
print(right_output.round(decimals=2))  # tensor([[15., 15., 25., 10., 30.],
#         [12., 24., 16., 16., 12.]])
print(wrong_output.round(decimals=2))  # tensor([[26., 30., 42., 20., 48.],
#         [14., 30., 18., 20., 12.]])
