import numpy as np

P = np.ones((2, 3, 4))  # (2, 3, 4)
np.einsum("nk->kn", P)  # ValueError:
# operand has more dimensions than subscripts given in einstein sum,
# but no '...' ellipsis provided to broadcast the extra dimensions.

fixed = np.einsum("...nk->...kn", P)  # (2, 4, 3)
