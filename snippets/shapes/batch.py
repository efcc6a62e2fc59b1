import numpy as np

A = np.arange(240).reshape(10, 2, 3, 4) % 7  # (10, 2, 3, 4)
B = np.arange(20).reshape(4, 5) % 6  # (4, 5)

C = A @ B  # (10, 2, 3, 4) @ (4, 5) -> (10, 2, 3, 5)
print(C[7, 1, 2])  # [10 19 22 19 28]
print((C[7, 1] == A[7, 1] @ B).all())  # True

L = np.arange(24).reshape(2, 1, 3, 4)  # (2, 1, 3, 4)
R = np.arange(120).reshape(5, 4, 6)  # (5, 4, 6)
D = L @ R  # (2, 1, 3, 4) @ (5, 4, 6) -> (2, 5, 3, 6)
print((D[1, 4] == L[1, 0] @ R[4]).all())  # True
