import numpy as np

scores = np.array([2, 1, 1], dtype=np.float16)  # (3,)
mask = np.array([0, 1, 1], dtype=np.float16)  # (3,)
largest = float(np.finfo(np.float16).max)  # 65504.0

with np.errstate(over="ignore", invalid="ignore"):
    wrong = scores + (1 - mask) * -1e9  # (3,)
print(wrong)  # [-inf  nan  nan]
right = np.where(mask == 0, -np.inf, scores)  # [-inf, 1, 1]
print(right.dtype)  # float16
