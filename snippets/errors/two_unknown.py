import numpy as np

A = np.ones((3, 4))  # (3, 4)
A.reshape(-1, -1)  # ValueError: can only specify one unknown dimension

flat = A.reshape(-1)  # (12,)
