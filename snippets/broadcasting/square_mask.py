import numpy as np

batch, heads, seq = 3, 2, 3
scores = np.zeros((batch, heads, seq, seq))  # (3, 2, 3, 3)
lengths = np.array([3, 1, 2])  # (3,): real tokens of each example
real = np.arange(seq) < lengths[:, None]  # (3, 3)

right = np.where(real[:, None, None, :], scores, -np.inf)  # (3, 2, 3, 3)
wrong = np.where(real, scores, -np.inf)  # (3, 2, 3, 3)

print(np.isfinite(right).sum(axis=(1, 2, 3)))  # [18  6 12]
print(np.isfinite(wrong).sum(axis=(1, 2, 3)))  # [12 12 12]
