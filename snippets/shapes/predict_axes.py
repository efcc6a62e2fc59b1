import numpy as np

S = np.arange(24).reshape(2, 3, 4)  # (2, 3, 4)
turned = S.T  # (4, 3, 2)
S @ turned  # ValueError: matmul: Input operand 1 has a mismatch in its core dimension 0, …
six = S @ S.mT  # (2, 3, 3)

w = np.array([1, 2, 3, 4])  # (4,)
seven = w @ w.T  # 30

A = np.array([[0, 1, 2], [3, 4, 5]])  # (2, 3)
eight = A.T.reshape(2, 3)  # [[0, 3, 1], [4, 2, 5]]
