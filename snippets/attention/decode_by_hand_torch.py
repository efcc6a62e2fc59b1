import math

import torch

Q = math.log(2) * torch.tensor([[0.0, 1, 1, 0], [1, 1, 1, 1], [2, 0, 1, 1]])  # (3, 4)
K = torch.tensor([[2.0, 1, -1, 1], [0, 1, 1, 1], [1, 2, 0, 0]])  # (3, 4): a row a token
V = torch.tensor([[20.0, 0, 40], [0, 40, 20], [60, 20, 0]])  # (3, 3)


def attend(Q, K, V, allowed=1):
    powers = (Q @ K.T / math.sqrt(4)).exp() * allowed
    weights = powers / powers.sum(dim=1, keepdim=True)
    return weights, weights @ V


steps = []
for t in range(3):
    K_cache, V_cache = K[: t + 1], V[: t + 1]  # (t + 1, 4), (t + 1, 3)
    weights, output = attend(Q[[t]], K_cache, V_cache)  # (1, t + 1), (1, 3)
    steps.append(output)

print(torch.cat(steps).round(decimals=3))  # tensor([[20.,  0., 40.],
#         [10., 20., 30.],
#         [25., 15., 25.]])
_, full = attend(Q, K, V, torch.ones(3, 3).tril())  # (3, 3): all at once, under a causal mask
gap = (torch.cat(steps) - full).abs().max()  # < 0.00001
