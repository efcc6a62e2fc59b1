import numpy as np

A = np.ones((2, 3))  # (2, 3)
np.linalg.inv(A)  # LinAlgError: Last 2 dimensions of the array must be square
np.linalg.inv(A @ A.T)  # LinAlgError: Singular matrix

pseudo = np.linalg.pinv(A)  # (3, 2)
