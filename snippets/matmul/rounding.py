import numpy as np

A = np.array([[1.0, 1.0]])  # (1, 2)
B = np.array([[1e16, -1e16, 0.0], [1.0, 0.0, 2.0]])  # (2, 3)
C = np.array([[1.0], [1.0], [0.0]])  # (3, 1)

left = (A @ B) @ C  # [[0.0]]
right = A @ (B @ C)  # [[1.0]]
