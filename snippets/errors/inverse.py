import numpy as np

A = np.ones((2, 3))  # (2, 3)
np.linalg.inv(A)  # LinAlgError: Last 2 dimensions of the array must be square

pseudo = np.linalg.pinv(A)  # (3, 2)
