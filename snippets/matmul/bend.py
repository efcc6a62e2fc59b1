import numpy as np

W = np.array([[1, 0, 2], [0, 1, 3], [1, 2, 0], [1, 1, 1]])  # (4, 3)
b = np.array([-10, -20, -10, -10])  # (4,)
V = np.array([[1, 2, 3, 4]])  # (1, 4)
c = np.array([5])  # (1,)


def linear(x):
    return (x @ W.T + b) @ V.T + c


def with_relu(x):
    return np.maximum(x @ W.T + b, 0) @ V.T + c


p, q = np.array([1, 2, 3]), np.array([4, 5, 6])  # (3,)
middle = (p + q) / 2  # [2.5, 3.5, 4.5]

print(linear(middle), (linear(p) + linear(q)) / 2)  # [1.] [1.]
print(with_relu(middle), (with_relu(p) + with_relu(q)) / 2)  # [8.5] [27.]
