import numpy as np

M = np.array([[1, 2, 3], [4, 5, 6]])  # (2, 3)
factor = np.array(2)  # ()

scaled = factor * M  # [[2, 4, 6], [8, 10, 12]]

M @ factor  # ValueError: matmul: Input operand 1 does not have enough dimensions
# (has 0, gufunc core with signature (n?,k),(k,m?)->(n?,m?) requires 1)
M @ 2  # ValueError: matmul: Input operand 1 does not have enough dimensions …
