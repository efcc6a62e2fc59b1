import numpy as np

A = np.array([[1, 2, 3], [4, 5, 6]])  # (2, 3)
B = np.array([[1, 0, 1, 1], [0, 1, 2, 1], [2, 3, -1, 1]])  # (3, 4)
C = A @ B  # (2, 3) @ (3, 4) -> (2, 4)
print(C)  # [[ 7 11  2  6]
#  [16 23  8 15]]

# An entry: a row of A meets a column of B
entry = A[1] @ B[:, 2]  # 8
# A column: the columns of A, mixed as a column of B says
column = 1 * A[:, 0] + 2 * A[:, 1] - 1 * A[:, 2]  # [2, 8]
# A row: the rows of B, mixed as a row of A says
row = 4 * B[0] + 5 * B[1] + 6 * B[2]  # [16, 23, 8, 15]
# Everything: one outer product for each inner index, added up
outers = np.stack([np.outer(A[:, t], B[t]) for t in range(3)])  # (3, 2, 4)
total = outers.sum(axis=0)  # [[7, 11, 2, 6], [16, 23, 8, 15]]

print(C[1, 2] == entry, (C[:, 2] == column).all())  # True True
print((C[1] == row).all(), (total == C).all())  # True True
