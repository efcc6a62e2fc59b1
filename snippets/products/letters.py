import numpy as np

A = np.array([[1, 2, 3], [4, 5, 6]])  # (2, 3)
B = np.array([[1, 0, 1, 1], [0, 1, 2, 1], [2, 3, 0, 1]])  # (3, 4)

C = np.einsum("nk,km->nm", A, B)  # (2, 4)

by_loops = np.zeros((2, 4), dtype=int)
for n in range(2):
    for m in range(4):
        for k in range(3):
            by_loops[n, m] += A[n, k] * B[k, m]

print(C)  # [[ 7 11  5  6]
#  [16 23 14 15]]
print((by_loops == C).all(), (A @ B == C).all())  # True True
