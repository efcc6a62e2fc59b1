import numpy as np

A = np.array([[1, 2, 3], [4, 5, 6]])  # (2, 3)
B = np.array([[1, 0], [2, 1], [0, 3]])  # (3, 2)
right = np.einsum("nk,km->nm", A, B)  # [[5, 11], [14, 23]]
wrong = np.einsum("nk,km", A, B)  # [[5, 14], [11, 23]]

P = np.array([[[1, 2, 3]], [[4, 5, 6]]])  # (2, 1, 3)
Q = np.array([[[1], [2], [0]], [[0], [1], [3]]])  # (2, 3, 1)
right_batch = np.einsum("bnk,bkm->bnm", P, Q)  # [[[5]], [[23]]]
wrong_batch = np.einsum("bnk,bkm", P, Q)  # [[28]]
