import numpy as np

A = np.ones((3, 4))  # (3, 4)
A[3]  # IndexError: index 3 is out of bounds for axis 0 with size 3
A[:, np.array([0, 4])]  # IndexError:
# index 4
# is out of bounds for axis 1 with size 4

last = A[-1]  # (4,)
