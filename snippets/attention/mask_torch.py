import math

import torch

scores = math.log(2) * torch.tensor([[2.0, 1, 1], [0, 1, 1]])  # (2, 3)
mask = torch.tensor([[0, 1, 1], [1, 1, 1]])  # (2, 3)
V = torch.tensor([[20.0, 0, 40, 0, 60], [0, 20, 20, 40, 0], [20, 40, 0, 0, 0]])  # (3, 5)

right = torch.softmax(scores.masked_fill(mask == 0, -math.inf), dim=-1)  # (2, 3)
filled_with_zero = torch.softmax(scores.masked_fill(mask == 0, 0), dim=-1)  # (2, 3)
after_softmax = torch.softmax(scores, dim=-1) * mask  # (2, 3)

print(right)  # tensor([[0.0000, 0.5000, 0.5000],
#         [0.2000, 0.4000, 0.4000]])
print((right @ V)[0].round(decimals=2))  # tensor([10., 30., 10., 20.,  0.])
print(filled_with_zero[0])  # tensor([0.2000, 0.4000, 0.4000])
print((filled_with_zero @ V)[0].round(decimals=2))  # tensor([12., 24., 16., 16., 12.])
print(after_softmax[0])  # tensor([0.0000, 0.2500, 0.2500])
print((after_softmax @ V)[0].round(decimals=2))  # tensor([ 5., 15.,  5., 10.,  0.])
