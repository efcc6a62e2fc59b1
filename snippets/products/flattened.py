import numpy as np

A = np.array([[1, 2, 3], [4, 5, 6]])  # (2, 3)
c = np.array([10, 20])  # (2,)

flattened = np.outer(A, c)  # (6, 2)
wanted = A[:, :, None] * c  # (2, 3, 1) * (2,) -> (2, 3, 2)
by_letters = np.einsum("nk,m->nkm", A, c)  # (2, 3, 2)

print(flattened[4], wanted[1, 1], by_letters[1, 1])  # [ 50 100] [ 50 100] [ 50 100]
