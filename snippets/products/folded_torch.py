import torch

batch, seq, d, n_out = 2, 3, 4, 5
X = torch.arange(batch * seq * d * 1.0).reshape(batch, seq, d)  # (2, 3, 4)
W = torch.arange(d * n_out * 1.0).reshape(d, n_out) % 3  # (4, 5): one weight for every token

stacked = X @ W  # (2, 3, 4) @ (4, 5) -> (2, 3, 5)
rows = X.reshape(batch * seq, d)  # (6, 4)
folded = (rows @ W).reshape(batch, seq, n_out)  # (2, 3, 5)
print((stacked == folded).all())  # tensor(True)

swapped = (rows @ W).reshape(seq, batch, n_out).transpose(0, 1)  # (2, 3, 5)
print(folded[1, 0])  # tensor([40., 55., 67., 40., 55.])
print(swapped[1, 0])  # tensor([16., 23., 27., 16., 23.])
