import math

import torch

scores = math.log(2) * torch.tensor([1.0, 2, 0, 3, 0])  # (5,): one query, five keys
V = torch.tensor([[16.0, 0], [0, 16], [32, 0], [8, 8], [0, 64]])  # (5, 2)


def add_block(top, total, mixed, scores, V):
    new_top = torch.maximum(top, scores.max())
    shrink = torch.exp(top - new_top)  # what was summed so far used the old top
    powers = torch.exp(scores - new_top)
    return new_top, shrink * total + powers.sum(), shrink * mixed + powers @ V


top, total_1, mixed_1 = add_block(torch.tensor(-math.inf), 0, 0, scores[:2], V[:2])
print(total_1, mixed_1.round(decimals=3))  # tensor(1.5000) tensor([ 8., 16.])
top, total_2, mixed_2 = add_block(top, total_1, mixed_1, scores[2:4], V[2:4])
print(total_2, mixed_2.round(decimals=3))  # tensor(1.8750) tensor([16., 16.])
top, total_3, mixed_3 = add_block(top, total_2, mixed_2, scores[4:], V[4:])
print(total_3.round(decimals=3), mixed_3.round(decimals=3))  # tensor(2.) tensor([16., 24.])

online = mixed_3 / total_3  # ≈ [8.00, 12.00]
powers = scores.exp()  # ≈ [2.00, 4.00, 1.00, 8.00, 1.00]
at_once = powers @ V / powers.sum()  # ≈ [8.00, 12.00]
