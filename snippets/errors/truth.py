import numpy as np

a, b = np.array([1, 2]), np.array([1, 3])  # (2,), (2,)
bool(a == b)  # ValueError:
# The truth value of an array with more than one element is ambiguous.
# Use a.any() or a.all()

print((a == b).all())  # False
