import numpy as np

A = np.ones((3, 4))  # (3, 4)
order = np.array([2.0, 0.0])  # (2,)
A[order]  # IndexError:
# arrays used as indices must be of integer (or boolean) type
A[4 / 2]  # IndexError:
# only integers, slices (`:`), ellipsis (`...`), numpy.newaxis
# (`None`) and integer or boolean arrays are valid indices

rows = A[order.astype(int)]  # (2, 4)
