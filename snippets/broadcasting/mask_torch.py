import torch

batch, heads, seq = 2, 3, 4
scores = torch.zeros(batch, heads, seq, seq)  # (2, 3, 4, 4)
lengths = torch.tensor([4, 2])  # (2,): real tokens of each example

causal = torch.tril(torch.ones(seq, seq, dtype=torch.bool))  # (4, 4)
real = torch.arange(seq) < lengths[:, None]  # (2, 4)
padding = real[:, None, None, :]  # (2, 1, 1, 4)
keep = causal & padding  # (2, 1, 4, 4)
print(keep[1, 0].sum(dim=-1))  # tensor([1, 2, 2, 2])

masked = scores.masked_fill(~keep, -torch.inf)  # (2, 3, 4, 4)
print(masked.isfinite().sum(dim=(1, 2, 3)))  # tensor([30, 21])

scores.masked_fill(~real, -torch.inf)  # RuntimeError: The size of tensor a (2) must match
# the size of tensor b (4) at non-singleton dimension 2
