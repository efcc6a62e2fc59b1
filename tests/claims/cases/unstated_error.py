import numpy as np

x = np.ones((2, 3))  # (3, 2)


def product(a, b):
    return a @ b


y = product(x, x)
z = y  # (2, 2)
