import numpy as np

A = np.arange(6).reshape(2, 3)  # (2, 3)
A.T.reshape(6, copy=False)  # ValueError:
# Unable to avoid creating a copy while reshaping.

fixed = A.T.reshape(6)  # [0, 3, 1, 4, 2, 5]
