import numpy as np

X = np.ones((5, 4))  # (5, 4)
none = X[:0]  # (0, 4): a batch without examples
row = np.array([[1, 2, 3, 4]])  # (1, 4)

total = none + row  # (0, 4) + (1, 4) -> (0, 4)
print(total.size, total.sum())  # 0 0.0

none + X  # ValueError: operands could not be broadcast together with shapes (0,4) (5,4)
