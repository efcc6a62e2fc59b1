import numpy as np

A, E = np.ones((2, 3)), np.ones((2, 4))  # (2, 3), (2, 4)
np.concatenate([A, E])  # ValueError: all the input array dimensions
# except for the concatenation axis must match exactly, but along
# dimension 1, the array at index 0 has size 3 and the array at index 1
# has size 4

side_by_side = np.concatenate([A, E], axis=1)  # (2, 7)
