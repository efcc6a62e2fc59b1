import numpy as np

batch, n_in, n_out = 8, 3, 4
rng = np.random.default_rng(0)

X = rng.standard_normal((batch, n_in))  # (batch, n_in)
W = rng.standard_normal((n_out, n_in))  # (n_in, n_out)
b = np.zeros(n_out)  # (n_out,)

Z = X @ W.T + b  # (8, 3) @ (3, 4) + (4,) -> (8, 4)
print(Z.shape)  # (4, 8)
print(W.shape, b.shape)  # (4, 3) (4,)

X @ W  # ValueError: matmul: Input operand 1 has a mismatch in its core dimension 0…
loss = float((Z * 0).sum())  # 0.5
