import numpy as np

A = np.ones((3, 4))  # (3, 4)
E = np.ones((5, 2))  # (5, 2)
P = np.ones((2, 3, 4))  # (2, 3, 4)

np.einsum("nk,km->nm", A, E)  # ValueError: operands could not be broadcast
# together with remapped shapes [original->remapped]:
# (3,4)->(3,newaxis,4) (5,2)->(2,5)
np.einsum("nk->kn", P)  # ValueError: operand has more dimensions than
# subscripts given in einstein sum, but no '...' ellipsis provided to
# broadcast the extra dimensions.
np.einsum("nk->nz", A)  # ValueError: einstein sum subscripts string
# included output subscript 'z' which never appeared in an input

fixed = np.einsum("...nk->...kn", P)  # (2, 4, 3)
