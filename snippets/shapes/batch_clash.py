import numpy as np

A = np.ones((2, 3, 4))  # (2, 3, 4)
B = np.ones((3, 4, 5))  # (3, 4, 5)

every_pair = A[:, None] @ B  # (2, 1, 3, 4) @ (3, 4, 5) -> (2, 3, 3, 5)
print(every_pair[1, 2, 0, 4])  # 4.0

A @ B  # ValueError: operands could not be broadcast together with remapped shapes
# [original->remapped]: (2,3,4)->(2,newaxis,newaxis) (3,4,5)->(3,newaxis,newaxis)
# and requested shape (3,5)
