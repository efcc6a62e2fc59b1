import numpy as np

A = np.array([[[1, 2], [3, 4], [5, 6]], [[1, 0], [0, 1], [1, 1]]])  # (2, 3, 2)
V = np.array([[1, 10], [2, 3]])  # (2, 2): one vector for each matrix

right = (A @ V[:, :, None])[:, :, 0]  # [[21, 43, 65], [2, 3, 5]]
print((right[1] == A[1] @ V[1]).all())  # True

wrong = A @ V  # (2, 3, 2) @ (2, 2) -> (2, 3, 2)
print(wrong[1].tolist())  # [[1, 10], [2, 3], [3, 13]]
