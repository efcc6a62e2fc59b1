import numpy as np

A = np.zeros((2, 3))  # (2, 3)
A[0] = np.ones(4)  # ValueError: could not broadcast input array from
# shape (4,) into shape (3,)

A[0] = np.ones(3)  # (3,)
