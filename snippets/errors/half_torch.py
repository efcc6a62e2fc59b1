import torch

scores = torch.zeros(2, 3, dtype=torch.float16)  # (2, 3)
hidden = torch.tensor([False, False, True])  # (3,)
scores.masked_fill(hidden, -1e9)  # RuntimeError:
# value cannot be converted to type c10::Half without overflow

fixed = scores.masked_fill(hidden, -torch.inf)  # (2, 3)
