import numpy as np

X, W = np.ones((8, 3)), np.ones((4, 3))  # (8, 3), (4, 3)
X @ W  # ValueError: matmul: Input operand 1
# has a mismatch in its core dimension 0, with gufunc signature
# (n?,k),(k,m?)->(n?,m?) (size 4 is different from 3)

Z = X @ W.T  # (8, 3) @ (3, 4) -> (8, 4)
