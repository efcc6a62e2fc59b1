import numpy as np

scores = np.log(2) * np.array([[2, 0, 2], [0, 1, 1]])  # (2, 3)
V = np.array([[20, 0, 40, 0, 60], [0, 20, 20, 40, 0], [20, 40, 0, 0, 0]])  # (3, 5)
keep = np.array([[False, True, True]] * 2)  # (2, 3): key zero is padding


def attend(keep):
    masked = np.where(keep, scores, -np.inf)  # (2, 3)
    powers = np.exp(masked)
    return powers / powers.sum(axis=-1, keepdims=True) @ V


right = attend(keep)  # (2, 5)
wrong = attend(~keep)  # (2, 5)
print(right[0].round(2))  # [16. 36.  4.  8.  0.]
print(wrong[0].round(2))  # [20.  0. 40.  0. 60.]
