import math

import torch

sizes = torch.tensor([[1.0], [16], [64], [256]])  # (4, 1): d_k
scores = sizes.sqrt() * math.log(2) * torch.tensor([2.0, 1, 1])  # (4, 3)
weights = scores.softmax(dim=-1)  # (4, 3)
weights[0]  # ≈ [0.500, 0.250, 0.250]
weights[1]  # ≈ [0.889, 0.056, 0.056]
weights[2]  # ≈ [0.992, 0.004, 0.004]
weights[3]  # ≈ [0.99997, 0.00002, 0.00002]

slopes = weights * (1 - weights)  # (4, 3)
slopes[0]  # ≈ [0.250, 0.188, 0.188]
slopes[1]  # ≈ [0.0988, 0.0525, 0.0525]
slopes[2]  # ≈ [0.008, 0.004, 0.004]
slopes[3]  # ≈ [0.00003, 0.00002, 0.00002]
