import numpy as np

X, W = np.arange(24.0).reshape(8, 3), np.ones((4, 3), dtype=np.float32)  # (8, 3), (4, 3)
X -= X.mean(axis=1)  # ValueError: operands could not be broadcast together …
ten = X[:1] @ W.T, X[0] @ W.T  # (1, 4), (4,)
eleven = X @ W.T  # (8, 4)
print(eleven.dtype)  # float64

S, R = np.ones((2, 3, 4)), np.ones((2, 4, 5))  # (2, 3, 4), (2, 4, 5)
twelve = np.dot(S, R)  # (2, 3, 2, 5)
