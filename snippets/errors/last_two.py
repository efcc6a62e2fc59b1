import numpy as np

v = np.ones(3)  # (3,)
v.mT  # ValueError: matrix transpose with ndim < 2 is undefined

column = v[:, None]  # (3, 1)
