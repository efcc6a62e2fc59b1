import numpy as np

A, row = np.ones((2, 3)), np.ones(3)  # (2, 3), (3,)
np.concatenate([A, row])  # ValueError:
# all the input arrays must have same number of dimensions, but the
# array at index 0 has 2 dimension(s) and the array at index 1 has 1
# dimension(s)

below = np.concatenate([A, row[None]])  # (3, 3)
