import numpy as np

M = np.array([[1, 2, 3], [4, 5, 6]])  # (2, 3)
v = np.array([1, 0, 2])  # (3,)

right = M @ v  # (2, 3) @ (3,) -> (2,)

v @ M  # ValueError: matmul: Input operand 1 has a mismatch in its core dimension 0,
# with gufunc signature (n?,k),(k,m?)->(n?,m?) (size 2 is different from 3)
M @ right  # ValueError: matmul: Input operand 1 has a mismatch in its core dimension 0,
# with gufunc signature (n?,k),(k,m?)->(n?,m?) (size 2 is different from 3)
