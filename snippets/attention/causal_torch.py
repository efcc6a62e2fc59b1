import math

import torch

steps = torch.tensor([[0.0, 2, 1, 0], [2, 0, 1, 0], [2, 1, 1, 3], [2, 1, 0, 0]])  # (4, 4)
scores = math.log(2) * steps
V = torch.tensor([[40.0, 0, 80], [0, 40, 0], [80, 0, 0], [0, 80, 40]])  # (4, 3)
allowed = torch.ones(4, 4).tril()  # [[1, 0, 0, 0], [1, 1, 0, 0], [1, 1, 1, 0], [1, 1, 1, 1]]

weights = scores.masked_fill(allowed == 0, -math.inf).softmax(dim=-1)  # (4, 4)
print(weights)  # tensor([[1.0000, 0.0000, 0.0000, 0.0000],
#         [0.8000, 0.2000, 0.0000, 0.0000],
#         [0.5000, 0.2500, 0.2500, 0.0000],
#         [0.5000, 0.2500, 0.1250, 0.1250]])
output = weights @ V  # (4, 4) @ (4, 3) -> (4, 3)
print(output.round(decimals=2))  # tensor([[40.,  0., 80.],
#         [32.,  8., 64.],
#         [40., 10., 40.],
#         [30., 20., 45.]])
leaking = scores.softmax(dim=-1) @ V  # (4, 4) @ (4, 3) -> (4, 3)
print(leaking[0].round(decimals=2))  # tensor([25., 30., 15.])
