import numpy as np

X = np.array([[1.0, 3.0, 5.0], [10.0, 10.0, 40.0]])  # (2, 3)

mean = X.mean(axis=1, keepdims=True)  # [[3.0], [20.0]]
variance = X.var(axis=1, keepdims=True)  # (2, 1)
Y = (X - mean) / np.sqrt(variance + 1e-5)  # (2, 3)

print(Y.round(2))  # [[-1.22  0.    1.22]
#  [-0.71 -0.71  1.41]]

corner = Y[0, 2]  # ≈ 1.2247426

X - X.mean(axis=1)  # ValueError: operands could not be broadcast together with shapes (2,3) (2,)
