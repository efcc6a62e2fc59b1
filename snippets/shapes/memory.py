import numpy as np

A = np.array([[0, 1, 2], [3, 4, 5]], dtype=np.int64)  # (2, 3)
print(A.strides, A.T.strides)  # (24, 8) (8, 24)
print(A.flags.c_contiguous, A.T.flags.c_contiguous)  # True False

flat = A.reshape(6)  # [0, 1, 2, 3, 4, 5]
turned = A.T.reshape(6)  # [0, 3, 1, 4, 2, 5]

A[0, 0] = 100
print(flat[0], turned[0])  # 100 0
