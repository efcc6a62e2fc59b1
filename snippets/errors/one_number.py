import numpy as np

v = np.ones(2)  # (2,)
float(v)  # TypeError:
# only 0-dimensional arrays can be converted to Python scalars
v.item()  # ValueError: can only convert an array of size 1 to a Python scalar

total = float(v.sum())  # 2.0
