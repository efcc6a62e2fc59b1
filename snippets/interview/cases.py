import numpy as np

A = np.ones((2, 3))  # (2, 3)
B = np.ones((3, 4))  # (3, 4)
u = np.ones(2)  # (2,)
v = np.ones(3)  # (3,)
w = np.ones(4)  # (4,)
S = np.ones((2, 3, 4))  # (2, 3, 4)
R = np.ones((4, 5))  # (4, 5)
U = np.ones((3, 4, 5))  # (3, 4, 5)
ids = np.arange(3)  # (3,): whole numbers
