import numpy as np

X = np.array([[1, 2, 3], [4, 5, 6]])  # (2, 3)
W = np.array([[1, 0, 2], [0, 1, 3], [1, 2, 0], [1, 1, 1]])  # (4, 3)
b = np.array([10, 20, 30, 40])  # (4,)
Z = X @ W.T + b  # (2, 4)

i, j = 1, 2
products = X[i] * W[j]  # [4, 10, 0]
entry = products.sum() + b[j]  # 44

print(entry, X[i] @ W[j] + b[j], Z[i, j])  # 44 44 44
print(Z[i])  # [26 43 44 55]
