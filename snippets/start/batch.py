import numpy as np

X = np.array([[3, 1, 2],
              [1, 0, 4],
              [0, 2, 1],
              [5, 1, 0]])  # (4, 3): a basket in each row
W = np.array([[2, 5, 1],
              [4, 0, 3]])  # (2, 3): the prices of each shop
b = np.array([10, 20])  # (2,): the fee of each shop

batch, n_in = X.shape  # (4, 3)
n_out = len(b)  # 2

costs = X @ W.T  # (4, 3) @ (3, 2) -> (4, 2)
Z = costs + b  # (batch, n_out) + (n_out,) -> (batch, n_out)

print(Z[0])  # [23 38]
print(Z[1])  # [16 36]
