import numpy as np

n, m = 2, 3
A = np.array([[1, 2, 3], [4, 5, 6]])  # (n, m)
B = np.array([[1, 0], [2, 1], [0, 3]])  # (m, n)

slow = np.trace(A @ B)  # 28
fast = (A * B.T).sum()  # 28
same = np.einsum("ij,ji->", A, B)  # 28

slow_flops = 2 * n * m * n  # 24
fast_flops = 2 * n * m  # 12
