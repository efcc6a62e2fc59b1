import numpy as np

A = np.array([[1, 2], [3, 4], [5, 6]])  # (3, 2)
B = np.array([[0, 1], [2, 3]])  # (2, 2)

right = A @ B  # (3, 2) @ (2, 2) -> (3, 2)
print(right.tolist())  # [[4, 7], [8, 15], [12, 23]]
print((np.matmul(A, B) == right).all())  # True

wrong = A @ B.T  # (3, 2) @ (2, 2) -> (3, 2)
print(wrong.tolist())  # [[2, 8], [4, 18], [6, 28]]

D = np.arange(12).reshape(4, 3)  # (4, 3)
flipped = D.T  # (3, 4)
print(D[2, 1], flipped[1, 2])  # 7 7
