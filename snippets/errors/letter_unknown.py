import numpy as np

A = np.ones((3, 4))  # (3, 4)
np.einsum("nk->nz", A)  # ValueError: einstein sum subscripts string
# included output subscript 'z' which never appeared in an input

fixed = np.einsum("nk->kn", A)  # (4, 3)
