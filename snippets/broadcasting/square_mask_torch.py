import torch

batch, heads, seq = 3, 2, 3
scores = torch.zeros(batch, heads, seq, seq)  # (3, 2, 3, 3)
lengths = torch.tensor([3, 1, 2])  # (3,): real tokens of each example
real = torch.arange(seq) < lengths[:, None]  # (3, 3)

right = scores.masked_fill(~real[:, None, None, :], -torch.inf)  # (3, 2, 3, 3)
wrong = scores.masked_fill(~real, -torch.inf)  # (3, 2, 3, 3)

print(right.isfinite().sum(dim=(1, 2, 3)))  # tensor([18,  6, 12])
print(wrong.isfinite().sum(dim=(1, 2, 3)))  # tensor([12, 12, 12])
