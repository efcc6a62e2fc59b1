import numpy as np

A = np.ones((2, 3))  # (2, 3)
np.einsum("ij,jk->ik", A)  # ValueError:
# more operands provided to einstein sum function than specified in
# the subscripts string
np.einsum("ij->ii", A)  # ValueError:
# einstein sum subscripts string
# includes output subscript 'i' multiple times

gram = np.einsum("ij,kj->ik", A, A)  # (2, 2)
