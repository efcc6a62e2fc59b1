import numpy as np

rows = [np.ones(3), np.ones(4)]
np.stack(rows)  # ValueError: all input arrays must have the same shape
np.array([[1, 2, 3], [4, 5]])  # ValueError:
# setting an array element with a sequence. The requested array has
# an
# inhomogeneous shape after 1 dimensions. The detected shape was
# (2,) + inhomogeneous part.

padded = np.stack([np.pad(row, (0, 4 - len(row))) for row in rows])  # (2, 4)
