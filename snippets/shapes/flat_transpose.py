import numpy as np

v = np.array([1, 2, 3])  # (3,)

wrong = v @ v.T  # 14
right = np.outer(v, v)  # (3, 3)
print(right.tolist())  # [[1, 2, 3], [2, 4, 6], [3, 6, 9]]
