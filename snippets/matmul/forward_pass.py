import numpy as np

batch, n_in, n_out = 8, 3, 4

X = np.arange(24.0).reshape(batch, n_in)  # (8, 3)
W = np.arange(12.0).reshape(n_out, n_in)  # (4, 3)
b = np.array([0.1, 0.2, 0.3, 0.4])  # (4,)

Z = X @ W.T + b  # (batch, n_in) @ (n_in, n_out) + (n_out,) -> (batch, n_out)

print(Z.shape)  # (8, 4)
print(Z[0])  # [ 5.1 14.2 23.3 32.4]
