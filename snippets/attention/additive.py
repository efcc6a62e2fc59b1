import numpy as np

scores = np.log(2) * np.array([[2, 1, 1], [0, 1, 1]])  # (2, 3)
V = np.array([[20, 0, 40, 0, 60], [0, 20, 20, 40, 0], [20, 40, 0, 0, 0]])  # (3, 5)
mask = np.array([[0.0, 1, 1], [1, 1, 1]])  # (2, 3)
bias = np.where(mask == 0, -np.inf, 0.0)  # [[-inf, 0, 0], [0, 0, 0]]


def attend(scores):
    powers = np.exp(scores)
    return powers / powers.sum(axis=-1, keepdims=True) @ V


right = attend(scores + bias)  # (2, 5)
wrong = attend(scores + mask)  # (2, 5)
print(right[0].round(1))  # [10. 30. 10. 20.  0.]
print(wrong[0].round(1))  # [12.7 21.9 18.1 14.6 16.1]
