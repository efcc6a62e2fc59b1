import numpy as np

Q = np.ones((2, 3, 5, 4))  # (2, 3, 5, 4): batch, heads, seq_q, d_k
K = np.ones((2, 3, 7, 4))  # (2, 3, 7, 4): batch, heads, seq_k, d_k

Q @ K  # ValueError: matmul: Input operand 1 has a mismatch in its core dimension 0,
# with gufunc signature (n?,k),(k,m?)->(n?,m?) (size 7 is different from 4)
