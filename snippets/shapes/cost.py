import numpy as np

A = np.ones((10, 2, 3, 4), dtype=np.float32)  # (10, 2, 3, 4)
B = np.ones((4, 5), dtype=np.float32)  # (4, 5)
C = A @ B  # (10, 2, 3, 5)
terms = A[..., None] * B  # (10, 2, 3, 4, 1) * (4, 5) -> (10, 2, 3, 4, 5)
print((terms.sum(axis=-2) == C).all())  # True
flops = 2 * terms.size  # 2,400

P = np.ones((20, 3, 4), dtype=np.float32)  # (20, 3, 4)
R = np.ones((20, 4, 5), dtype=np.float32)  # (20, 4, 5)
pairs, every = P @ R, np.dot(P, R)  # (20, 3, 5), (20, 3, 20, 5)
print(every.nbytes / pairs.nbytes)  # 20.0

turned = A.mT  # (10, 2, 4, 3)
copied = turned.reshape(-1)  # (240,)
print(np.shares_memory(A, turned), np.shares_memory(A, copied))  # True False
print(copied.nbytes)  # 960
