import numpy as np

A = np.arange(12).reshape(3, 4)  # (3, 4)
B = np.arange(20).reshape(4, 5)  # (4, 5)

C = A @ B  # (3, 4) @ (4, 5) -> (3, 5)
by_name = np.matmul(A, B)  # (3, 5)
by_dot = np.dot(A, B)  # (3, 5): for two stacks it differs

print(A[1], B[:, 2], C[1, 2])  # [4 5 6 7] [ 2  7 12 17] 234
print((by_name == C).all(), (by_dot == C).all())  # True True
