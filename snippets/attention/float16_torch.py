import math

import torch

scores = torch.tensor([2.0, 1, 1], dtype=torch.float16)  # (3,)
mask = torch.tensor([0.0, 1, 1], dtype=torch.float16)  # (3,)
largest = torch.finfo(torch.float16).max  # 65504

fill = torch.tensor(-1e9, dtype=torch.float16)  # -inf
wrong = scores + (1 - mask) * fill  # [-inf, nan, nan]
right = scores.masked_fill(mask == 0, -math.inf)  # [-inf, 1, 1]
finite = scores.masked_fill(mask == 0, torch.finfo(scores.dtype).min)  # [-65504, 1, 1]

scores.masked_fill(mask == 0, -1e9)  # RuntimeError: value cannot be converted to type c10::Half …
