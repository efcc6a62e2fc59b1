import numpy as np

A = np.ones((3, 4))  # (3, 4)
chosen = np.array([True, False, True, True])  # (4,)
A[chosen]  # IndexError:
# boolean index did not match indexed array along axis 0; size of
# axis is 3 but size of corresponding boolean axis is 4

columns = A[:, chosen]  # (3, 3)
