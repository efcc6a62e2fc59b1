import numpy as np

n, m = 3, 2
A = np.array([[1, 2], [3, 4], [5, 6]])  # (n, m)
B = np.array([[1, 0, 2], [0, 1, 3]])  # (m, n)

slow = np.trace(A @ B)  # 33
fast = (A * B.T).sum()  # 33
same = np.einsum("ij,ji->", A, B)  # 33

slow_flops = 2 * n * m * n  # 36
fast_flops = 2 * n * m  # 12
