import torch

A = torch.tensor([[1.0, 2, 3], [4, 5, 6]])  # (2, 3)
B = torch.tensor([[1.0, 0, 1, 1], [0, 1, 2, 1], [2, 3, -1, 1]])  # (3, 4)
C = A @ B  # (2, 3) @ (3, 4) -> (2, 4)
print(C)  # tensor([[ 7., 11.,  2.,  6.],
#         [16., 23.,  8., 15.]])

# An entry: a row of A meets a column of B
entry = A[1] @ B[:, 2]  # 8
# A column: the columns of A, mixed as a column of B says
column = 1 * A[:, 0] + 2 * A[:, 1] - 1 * A[:, 2]  # [2, 8]
# A row: the rows of B, mixed as a row of A says
row = 4 * B[0] + 5 * B[1] + 6 * B[2]  # [16, 23, 8, 15]
# Everything: one outer product for each inner index, added up
outers = torch.stack([torch.outer(A[:, t], B[t]) for t in range(3)])  # (3, 2, 4)
total = outers.sum(dim=0)  # [[7, 11, 2, 6], [16, 23, 8, 15]]

print(C[1, 2] == entry, (C[:, 2] == column).all())  # tensor(True) tensor(True)
print((C[1] == row).all(), (total == C).all())  # tensor(True) tensor(True)
