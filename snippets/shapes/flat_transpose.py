import numpy as np

v = np.array([1, 2, 3])  # (3,)
print((v == v.T).all())  # True

wrong = v @ v.T  # 14
right = v[:, None] @ v[None, :]  # (3, 1) @ (1, 3) -> (3, 3)
print(right.tolist())  # [[1, 2, 3], [2, 4, 6], [3, 6, 9]]
