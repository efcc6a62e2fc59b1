import numpy as np

batch, n_in = 8, 3

X = np.arange(24.0).reshape(batch, n_in)  # (batch, n_in)
W = np.arange(12.0).reshape(4, 3)  # (4, 3): one neuron a row
Z = X @ W.T  # (8, 3) @ (3, 4) -> (8, 4)

largest = Z.max()  # 662.0
mean = Z.mean()  # ≈ 191.8
size_in_bytes = Z.nbytes  # > 200

print(Z[0])  # [ 5. 14. 23. 32.]

X @ W  # ValueError: matmul: Input operand 1 has a mismatch …
