import numpy as np

X = np.arange(24.0).reshape(8, 3)  # (8, 3)
W = np.arange(12.0).reshape(4, 3)  # (4, 3)
b = np.arange(4.0)  # (4,)
Z = X @ W.T + b  # (8, 4)

alone = X[5] @ W.T + b  # (3,) @ (3, 4) + (4,) -> (4,)
top = X[:3] @ W.T + b  # (3, 4)
bottom = X[3:] @ W.T + b  # (5, 4)
joined = np.concatenate([top, bottom])  # (8, 4)

print((alone == Z[5]).all())  # True
print((joined == Z).all())  # True
