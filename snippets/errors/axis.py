import numpy as np

A = np.ones((2, 3))  # (2, 3)
A.sum(axis=2)  # AxisError: axis 2 is out of bounds for array of dimension 2

fixed = A.sum(axis=-1)  # [3.0, 3.0]
