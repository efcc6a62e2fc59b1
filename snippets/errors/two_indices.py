import numpy as np

A = np.ones((3, 4))  # (3, 4)
rows, columns = np.array([0, 2]), np.array([0, 1, 3])  # (2,), (3,)
A[rows, columns]  # IndexError:
# shape mismatch:
# indexing arrays could not be broadcast together with shapes (2,)
# (3,)

block = A[rows[:, None], columns]  # (2, 3)
