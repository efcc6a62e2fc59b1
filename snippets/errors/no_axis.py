import numpy as np

v = np.array([1.0, 2, 3])  # (3,)
v @ np.array(2.0)  # ValueError: matmul: Input operand 1
# does not have enough dimensions (has 0, gufunc core with signature
# (n?,k),(k,m?)->(n?,m?) requires 1)

scaled = v * 2  # [2.0, 4.0, 6.0]
