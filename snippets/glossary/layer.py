import numpy as np

X = np.array([[1.0, 2.0, 3.0],
              [4.0, 5.0, 6.0]])  # (2, 3)
W = np.array([[1.0, 0.0, 2.0],
              [0.0, 1.0, 3.0],
              [1.0, 2.0, 0.0],
              [1.0, -4.0, 1.0]])  # (4, 3)
b = np.array([10.0, 20.0, 30.0, 0.0])  # (4,)

batch, n_in = X.shape  # (2, 3)
n_out = len(b)  # 4
Z = X @ W.T + b  # (batch, n_in) @ (n_in, n_out) + (n_out,) -> (batch, n_out)
H = np.maximum(Z, 0)  # (2, 4)
normed = (X - X.mean(axis=1, keepdims=True)) / X.std(axis=1, keepdims=True)  # (2, 3)
middle = normed[:, 1]  # [0, 0]
print(Z[0])  # [17. 31. 35. -4.]
print(H[0])  # [17. 31. 35.  0.]
