import numpy as np

X = np.array([[100, 100]], dtype=np.int8)  # (1, 2)
W = np.array([[1, 1], [1, 0], [1, -1]], dtype=np.int8)  # (3, 2)

wrong = X @ W.T  # [[-56, 100, 0]]
right = X.astype(np.int32) @ W.T  # [[200, 100, 0]]

n = np.array(4096, dtype=np.int32)
wrong_count = 2 * n * n * n  # 0
right_count = 2 * n.astype(np.int64) ** 3  # 137,438,953,472
