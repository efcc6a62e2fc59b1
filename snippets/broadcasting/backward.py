import numpy as np

X = np.array([[1.0, 2], [3, 4], [5, 6]])  # (3, 2)
b = np.array([10.0, 20])  # (2,)
G = np.array([[1.0, 0], [2, 1], [3, 4]])  # (3, 2): how much each number of Z matters


def loss(b):
    return ((X + b) * G).sum()


gradient = G.sum(axis=0)  # [6, 5]
nudged = [loss(b + step) - loss(b) for step in np.eye(2)]  # [6.0, 5.0]
