import numpy as np

P, Q = np.ones((2, 3, 4)), np.ones((3, 4, 5))  # (2, 3, 4), (3, 4, 5)
P @ Q  # ValueError:
# operands could not be broadcast together with remapped shapes
# [original->remapped]: (2,3,4)->(2,newaxis,newaxis)
# (3,4,5)->(3,newaxis,newaxis) and requested shape (3,5)

every_pair = P[:, None] @ Q  # (2, 1, 3, 4) @ (3, 4, 5) -> (2, 3, 3, 5)
