import numpy as np

Q = np.ones((2, 3, 5, 4))  # (2, 3, 5, 4): batch, heads, seq_q, d_k
K = np.ones((2, 3, 7, 4))  # (2, 3, 7, 4): batch, heads, seq_k, d_k

swapped = K.mT  # (2, 3, 4, 7)
same = np.swapaxes(K, -2, -1)  # (2, 3, 4, 7)
reversed_axes = K.T  # (4, 7, 3, 2)

scores = Q @ K.mT  # (2, 3, 5, 4) @ (2, 3, 4, 7) -> (2, 3, 5, 7)
Q @ K.T  # ValueError: matmul: Input operand 1 has a mismatch in its core dimension 0,
# with gufunc signature (n?,k),(k,m?)->(n?,m?) (size 3 is different from 4)
