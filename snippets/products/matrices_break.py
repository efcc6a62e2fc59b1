import numpy as np

A = np.ones((3, 4))  # (3, 4)
E = np.ones((5, 4))  # (5, 4)

np.dot(A, E)  # ValueError: shapes (3,4) and (5,4) not aligned:
# 4 (dim 1) != 5 (dim 0)
A @ E  # ValueError: matmul: Input operand 1 has a mismatch
# in its core dimension 0, with gufunc signature
# (n?,k),(k,m?)->(n?,m?) (size 5 is different from 4)

fixed = A @ E.T  # (3, 4) @ (4, 5) -> (3, 5)
