import numpy as np

A = np.ones((2, 3))  # (2, 3)
A.transpose(0, 2, 1)  # ValueError: axes don't match array

turned = A.transpose(1, 0)  # (3, 2)
