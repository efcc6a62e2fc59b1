import numpy as np

a = np.ones(3)  # (3,)
c = np.ones(4)  # (4,)

np.dot(a, c)  # ValueError: shapes (3,) and (4,) not aligned: 3 (dim 0) != 4 (dim 0)
a @ c  # ValueError: matmul: Input operand 1 has a mismatch
# in its core dimension 0, with gufunc signature
# (n?,k),(k,m?)->(n?,m?) (size 4 is different from 3)
a * c  # ValueError: operands could not be broadcast together with shapes (3,) (4,)

every_pair = np.outer(a, c)  # (3, 4): needs nothing to agree
