import numpy as np

batch, n_in, n_out = 8, 3, 4
X = np.arange(24).reshape(batch, n_in)  # (8, 3)
W = np.arange(12).reshape(n_out, n_in)  # (4, 3)
b = np.array([1, 2, 3, 4])  # (4,)

Z = X @ W.T + b  # (batch, n_in) @ (n_in, n_out) + (n_out,) -> (batch, n_out)
row = b[None, :]  # (1, 4)
stretched = np.broadcast_to(row, (batch, n_out))  # (8, 4)

print((X @ W.T + stretched == Z).all())  # True
print(stretched[0], stretched[7])  # [1 2 3 4] [1 2 3 4]
print(Z[0])  # [ 6 16 26 36]
