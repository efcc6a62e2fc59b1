import numpy as np

A, E = np.ones((3, 4)), np.ones((5, 2))  # (3, 4), (5, 2)
np.einsum("nk,km->nm", A, E)  # ValueError:
# operands could not be broadcast together with remapped shapes
# [original->remapped]: (3,4)->(3,newaxis,4) (5,2)->(2,5)

fixed = np.einsum("nk,km->nm", A, np.ones((4, 2)))  # (3, 2)
