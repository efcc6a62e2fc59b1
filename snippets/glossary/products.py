import numpy as np

a = np.array([1, 2, 3])  # (3,)
b = np.array([4, 5, 6])  # (3,)
c = np.array([1, 10])  # (2,)
A = np.array([[1, 0, 2],
              [0, 1, 3]])  # (2, 3)
identity = np.eye(3)  # (3, 3)

pairs = a * b  # [4, 10, 18]
dot = a @ b  # 32
table = np.outer(c, a)  # (2, 3)
mixed = A @ a  # [7, 11]
by_letters = np.einsum("nk,k->n", A, a)  # [7, 11]
