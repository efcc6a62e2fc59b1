import torch

batch, n_in, n_out = 8, 3, 4
X = torch.arange(24.0).reshape(batch, n_in)  # (8, 3)
W = torch.arange(12.0).reshape(n_out, n_in)  # (4, 3)
b = torch.tensor([1.0, 2, 3, 4])  # (4,)

Z = X @ W.T + b  # (batch, n_in) @ (n_in, n_out) + (n_out,) -> (batch, n_out)
row = b[None, :]  # (1, 4)
stretched = row.expand(batch, n_out)  # (8, 4)

print((X @ W.T + stretched == Z).all())  # tensor(True)
print(stretched[0], stretched[7])  # tensor([1., 2., 3., 4.]) tensor([1., 2., 3., 4.])
print(Z[0])  # tensor([ 6., 16., 26., 36.])
