import numpy as np


def unused(x):  # (n, k) -> (n,)
    return x.sum(1)  # (n,)


x = np.ones((2, 3))  # (2, 3)
if x.sum() > 100:
    y = x.T  # (3, 2)
for row in x[:0]:  # (3,)
    z = row  # (3,)
