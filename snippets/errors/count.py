import numpy as np

v = np.arange(6)  # (6,)
v.reshape(4, 2)  # ValueError: cannot reshape array of size 6 into shape (4,2)

fixed = v.reshape(3, -1)  # [[0, 1], [2, 3], [4, 5]]
