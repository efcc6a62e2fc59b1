import math

import torch

scaled = math.log(2) * torch.tensor([2.0, 1, 1])  # (3,)
weights = scaled.softmax(dim=0)  # ≈ [0.500, 0.250, 0.250]
weights_16 = (math.sqrt(16) * scaled).softmax(dim=0)  # ≈ [0.889, 0.056, 0.056]
weights_64 = (math.sqrt(64) * scaled).softmax(dim=0)  # ≈ [0.992, 0.004, 0.004]
weights_256 = (math.sqrt(256) * scaled).softmax(dim=0)  # ≈ [0.99997, 0.00002, 0.00002]

slopes = weights * (1 - weights)  # ≈ [0.250, 0.188, 0.188]
slopes_64 = weights_64 * (1 - weights_64)  # ≈ [0.008, 0.004, 0.004]
slopes_256 = weights_256 * (1 - weights_256)  # ≈ [0.00003, 0.00002, 0.00002]
