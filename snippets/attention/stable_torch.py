import math

import torch

steps = torch.tensor([[2.0, 1, 1], [200, 201, 201]])  # (2, 3)
scores = math.log(2) * steps  # (2, 3)

powers = scores.exp()  # (2, 3)
naive = powers / powers.sum(dim=-1, keepdim=True)  # (2, 3)
print(powers[1], naive[1])  # tensor([inf, inf, inf]) tensor([nan, nan, nan])
print(naive[0])  # tensor([0.5000, 0.2500, 0.2500])

top = scores.amax(dim=-1, keepdim=True)  # (2, 1)
safe = (scores - top).exp()  # ≈ [[1.00, 0.500, 0.500], [0.500, 1.00, 1.00]]
weights = safe / safe.sum(dim=-1, keepdim=True)
print(weights[0])  # tensor([0.5000, 0.2500, 0.2500])
print(weights[1])  # tensor([0.2000, 0.4000, 0.4000])
gap = (weights - torch.softmax(scores, dim=-1)).abs().max()  # < 0.000001
