import numpy as np

A = np.ones((5, 3))  # (5, 3)
np.split(A, 2)  # ValueError: array split does not result in an equal division

first, second = np.array_split(A, 2)  # (3, 3), (2, 3)
