import numpy as np

X = np.array([[1, 2, 1], [2, 4, 2]])  # (2, 3)

kept = X.sum(axis=1, keepdims=True)  # [[4], [8]]
shares = X / kept  # (2, 3) / (2, 1) -> (2, 3)
print(shares)  # [[0.25 0.5  0.25]
#  [0.25 0.5  0.25]]

dropped = X.sum(axis=1)  # [4, 8]
X / dropped  # ValueError: operands could not be broadcast together with shapes (2,3) (2,)
