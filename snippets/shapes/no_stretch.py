import numpy as np

column = np.array([[1], [2], [3]])  # (3, 1)
B = np.arange(20).reshape(4, 5)  # (4, 5)

wide = np.broadcast_to(column, (3, 4))  # (3, 4)
product = wide @ B  # (3, 4) @ (4, 5) -> (3, 5)
print(product[2])  # [ 90 102 114 126 138]

column @ B  # ValueError: matmul: Input operand 1 has a mismatch in its core dimension 0,
# with gufunc signature (n?,k),(k,m?)->(n?,m?) (size 4 is different from 1)
