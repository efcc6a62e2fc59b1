import math

import torch

d_model, heads = 16, 4
d_k = d_model // heads  # 4
dots = math.log(2) * torch.tensor([8.0, 4, 4])  # (3,): one query against three keys

right = torch.softmax(dots / math.sqrt(d_k), dim=0)  # ≈ [0.667, 0.167, 0.167]
wrong = torch.softmax(dots / math.sqrt(d_model), dim=0)  # ≈ [0.500, 0.250, 0.250]
also_wrong = torch.softmax(dots / d_k, dim=0)  # ≈ [0.500, 0.250, 0.250]
