import numpy as np

A = np.array([[1, 2, 3], [4, 5, 6]])  # (2, 3)
B = np.array([[1, 0, 1], [0, 2, 1]])  # (2, 3)

summed = (A * B).sum(axis=-1)  # [4, 16]
by_name = np.vecdot(A, B)  # [4, 16]
by_letters = np.einsum("nk,nk->n", A, B)  # [4, 16]

every_pair = A @ B.T  # [[4, 7], [10, 16]]
wasteful = np.diagonal(every_pair)  # [4, 16]
