import numpy as np

X = np.ones((2, 3))  # (2, 3)
W = np.ones((3, 4), dtype=np.float32)  # (3, 4)
print(X.dtype, W.dtype)  # float64 float32

total = X[0] + W[:, 0]  # [2, 2, 2]
product = X @ W  # (2, 3) @ (3, 4) -> (2, 4)
print(total.dtype, product.dtype)  # float64 float64

small = X.astype(W.dtype) @ W  # (2, 4)
print(small.dtype, small.nbytes, product.nbytes)  # float32 32 64
