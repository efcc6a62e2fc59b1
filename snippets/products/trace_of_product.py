import numpy as np

n, k = 2, 3
A = np.array([[1, 2, 3], [4, 5, 6]])  # (n, k)
B = np.array([[1, 0], [2, 1], [0, 4]])  # (k, n)

whole_product = np.trace(A @ B)  # 34
pairs_only = (A * B.T).sum()  # 34
by_letters = np.einsum("nk,kn->", A, B)  # 34

S, R = A[:, :2], B[:2]  # (2, 2): square, so a missing .T runs
right = (S * R.T).sum()  # 10
wrong = (S * R).sum()  # 14
