import math

import torch

d_model, heads = 16, 4
d_k = d_model // heads  # 4
dots = math.log(2) * torch.tensor([[8.0, 4, 4], [4, 4, 0]])  # (2, 3)

right = (dots / d_k**0.5).softmax(dim=-1)  # ≈ [[0.667, 0.167, 0.167], [0.444, 0.444, 0.111]]
wrong = (dots / d_model**0.5).softmax(dim=-1)  # ≈ [[0.500, 0.250, 0.250], [0.400, 0.400, 0.200]]
also_wrong = (dots / d_k).softmax(dim=-1)  # ≈ [[0.500, 0.250, 0.250], [0.400, 0.400, 0.200]]
