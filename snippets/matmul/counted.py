import numpy as np

X = np.array([[1, 2, 3], [4, 5, 6]])  # (2, 3)
W = np.array([[1, 0, 2], [0, 1, 3], [1, 2, 0], [1, 1, 1]])  # (4, 3)
P = np.zeros((2, 4), dtype=int)  # (2, 4)

multiply_adds = 0
for i in range(2):
    for j in range(4):
        for k in range(3):
            P[i, j] += X[i, k] * W[j, k]
            multiply_adds += 1

print(multiply_adds)  # 24
print((P == X @ W.T).all())  # True
