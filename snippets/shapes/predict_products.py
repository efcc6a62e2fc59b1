import numpy as np

M, v = np.arange(15).reshape(5, 3), np.array([1, 0, 2])  # (5, 3), (3,)
one = M @ v  # [4, 13, 22, 31, 40]
v @ M  # ValueError: matmul: Input operand 1 has a mismatch in its core dimension 0, …

A, B = np.arange(36).reshape(6, 2, 3), np.arange(12).reshape(3, 4)  # (6, 2, 3), (3, 4)
three = A @ B  # (6, 2, 4)

C, D = np.ones((2, 1, 3, 4)), np.ones((5, 4, 6))  # (2, 1, 3, 4), (5, 4, 6)
four = C @ D  # (2, 5, 3, 6)
