import torch

batch, n_in, n_out = 8, 3, 4

X = torch.arange(24.0).reshape(batch, n_in)  # (8, 3)
W = torch.arange(12.0).reshape(n_out, n_in)  # (4, 3)
b = torch.tensor([0.1, 0.2, 0.3, 0.4])  # (4,)

Z = X @ W.T + b  # (batch, n_in) @ (n_in, n_out) + (n_out,) -> (batch, n_out)

print(Z.shape)  # torch.Size([8, 4])
print(Z[0])  # tensor([ 5.1000, 14.2000, 23.3000, 32.4000])
