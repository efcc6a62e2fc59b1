import numpy as np

row = np.array([1.0, 2, 3])  # (3,)
stretched = np.broadcast_to(row, (2, 3))  # (2, 3): no copy
stretched += 1  # ValueError: output array is read-only
stretched[0, 0] = 5  # ValueError: assignment destination is read-only

fixed = stretched.copy() + 1  # [[2.0, 3.0, 4.0], [2.0, 3.0, 4.0]]
