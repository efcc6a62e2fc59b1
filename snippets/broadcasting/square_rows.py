import numpy as np

X = np.array([[1, 3], [2, 6]])  # (2, 2)

right = X / X.sum(axis=1, keepdims=True)  # [[0.25, 0.75], [0.25, 0.75]]
wrong = X / X.sum(axis=1)  # [[0.25, 0.375], [0.5, 0.75]]

print(right.sum(axis=1), wrong.sum(axis=1))  # [1. 1.] [0.625 1.25 ]
