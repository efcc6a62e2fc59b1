import numpy as np

X = np.array([[1, 2, 3], [4, 5, 6]])  # (2, 3)
W = np.array([[1, 0, 1, 1], [0, 1, 2, 1], [2, 3, 0, 1]])  # (3, 4)
right = np.einsum("nk,km->nm", X, W)  # [[7, 11, 5, 6], [16, 23, 14, 15]]

first = X[:, :1]  # (2, 1): two features went missing
wrong = np.einsum("nk,km->nm", first, W)  # [[3, 4, 3, 3], [12, 16, 12, 12]]
first @ W  # ValueError: matmul: Input operand 1 has a mismatch …
