import numpy as np

A = np.ones((2, 3))  # (2, 3)
A.squeeze(1)  # ValueError:
# cannot select an axis to squeeze out which has size not equal to one

column = np.ones((2, 1)).squeeze(1)  # (2,)
