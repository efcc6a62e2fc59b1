import numpy as np

A = np.array([[1, 2, 3], [4, 5, 6]])  # (2, 3)
B = np.array([[1, 0], [2, 1], [0, 3]])  # (3, 2)
AB = A @ B  # [[5, 11], [14, 23]]
BA = B @ A  # [[1, 2, 3], [6, 9, 12], [12, 15, 18]]

S = np.array([[1, 2], [3, 4]])  # (2, 2)
R = np.array([[0, 1], [2, 3]])  # (2, 2)
SR = S @ R  # [[4, 7], [8, 15]]
RS = R @ S  # [[3, 4], [11, 16]]
star = S * R  # [[0, 2], [6, 12]]

A * B  # ValueError: operands could not be broadcast together
# with shapes (2,3) (3,2)
