import math

import torch

scores = torch.tensor([2.0, 1, 1], dtype=torch.float16)  # (3,)
mask = torch.tensor([0.0, 1, 1], dtype=torch.float16)  # (3,)
largest = torch.finfo(torch.float16).max  # 65504

wrong = scores + (1 - mask) * torch.tensor(-1e9, dtype=torch.float16)  # (3,)
print(wrong)  # tensor([-inf, nan, nan], dtype=torch.float16)
right = scores.masked_fill(mask == 0, -math.inf)  # [-inf, 1, 1]
finite = scores.masked_fill(mask == 0, torch.finfo(torch.float16).min)  # (3,)
print(finite)  # tensor([-6.5504e+04,  1.0000e+00,  1.0000e+00], dtype=torch.float16)

scores.masked_fill(mask == 0, -1e9)  # RuntimeError: value cannot be converted to type c10::Half …
