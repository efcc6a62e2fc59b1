import numpy as np

W = np.array([[1, 0, 2], [0, 1, 3], [1, 2, 0], [1, 1, 1]])  # (4, 3)
b = np.array([-10, -20, -10, -10])  # (4,)
V = np.array([[1, 2, 3, 4]])  # (1, 4)
c = np.array([5])  # (1,)


def linear(x):
    return (x @ W.T + b) @ V.T + c


def bent(x):
    return np.maximum(x @ W.T + b, 0) @ V.T + c


u, v = np.array([1, 2, 3]), np.array([4, 5, 6])  # (3,)
middle = (u + v) / 2  # [2.5, 3.5, 4.5]

print(linear(middle), (linear(u) + linear(v)) / 2)  # [1.] [1.]
print(bent(middle), (bent(u) + bent(v)) / 2)  # [8.5] [27.]
