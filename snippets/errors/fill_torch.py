import torch

scores = torch.zeros(2, 3)  # (2, 3)
mask = torch.tensor([1.0, 1, 0])  # (3,): one keeps, zero hides
scores.masked_fill(mask, -torch.inf)  # RuntimeError:
# masked_fill_ only supports boolean masks, but got mask with dtype float

fixed = scores.masked_fill(mask == 0, -torch.inf)  # (2, 3)
