import numpy as np

P = np.ones((32, 10, 64))  # (32, 10, 64)
few = np.ones((8, 64, 20))  # (8, 64, 20)
turned = np.ones((32, 20, 64))  # (32, 20, 64)

P @ few  # ValueError: operands could not be broadcast together
# with remapped shapes [original->remapped]:
# (32,10,64)->(32,newaxis,newaxis) (8,64,20)->(8,newaxis,newaxis)
# and requested shape (10,20)
P @ turned  # ValueError: matmul: Input operand 1 has a mismatch
# in its core dimension 0, with gufunc signature
# (n?,k),(k,m?)->(n?,m?) (size 20 is different from 64)

fixed = P @ turned.mT  # (32, 10, 64) @ (32, 64, 20) -> (32, 10, 20)
