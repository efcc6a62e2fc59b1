import numpy as np

A = np.array([[0, 1, 2], [3, 4, 5]])  # (2, 3)

np.reshape(A, 6, copy=False)  # (6,)
np.reshape(A.T, 6, copy=False)  # ValueError: Unable to avoid creating a copy while reshaping.

copied = A.T.reshape(6)  # [0, 3, 1, 4, 2, 5]
