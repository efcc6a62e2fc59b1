import numpy as np

A = np.ones((6, 2, 3))  # (6, 2, 3)
B = np.ones((6, 4, 3))  # (6, 4, 3)

right = A @ B.mT  # (6, 2, 3) @ (6, 3, 4) -> (6, 2, 4)

A @ B  # ValueError: matmul: Input operand 1 has a mismatch in its core dimension 0,
# with gufunc signature (n?,k),(k,m?)->(n?,m?) (size 4 is different from 3)
