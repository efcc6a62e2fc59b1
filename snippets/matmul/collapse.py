import numpy as np

X = np.array([[1, 2, 3], [4, 5, 6]])  # (2, 3)
W = np.array([[1, 0, 2], [0, 1, 3], [1, 2, 0], [1, 1, 1]])  # (4, 3)
b = np.array([-10, -20, -10, -10])  # (4,)
V = np.array([[1, 2, 3, 4]])  # (1, 4)
c = np.array([5])  # (1,)

H = X @ W.T + b  # [[-3, -9, -5, -4], [6, 3, 4, 5]]
two_layers = H @ V.T + c  # [[-47], [49]]

VW = V @ W  # [[8, 12, 12]]
d = V @ b + c  # [-115]
one_layer = X @ VW.T + d  # [[-47], [49]]

with_relu = np.maximum(H, 0) @ V.T + c  # [[5], [49]]
