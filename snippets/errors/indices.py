import numpy as np

A = np.ones((2, 3))  # (2, 3)
A[0, 0, 0]  # IndexError: too many indices for array: array is 2-dimensional,
# but 3 were indexed

entry = A[0, 0]  # 1.0
