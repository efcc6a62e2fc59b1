import numpy as np

A, E = np.ones((3, 4)), np.ones((5, 4))  # (3, 4), (5, 4)
np.dot(A, E)  # ValueError: shapes (3,4) and (5,4) not aligned:
# 4 (dim 1) != 5 (dim 0)

fixed = A @ E.T  # (3, 4) @ (4, 5) -> (3, 5)
