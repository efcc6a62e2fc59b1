import numpy as np

P = np.ones((32, 10, 64), dtype=np.float32)  # (32, 10, 64)
Q = np.ones((32, 64, 20), dtype=np.float32)  # (32, 64, 20)

# (32, 10, 64, 1) * (32, 1, 64, 20) -> (32, 10, 64, 20)
pairs = P[:, :, :, None] * Q[:, None]
R = pairs.sum(axis=2)  # (32, 10, 20)

print((R == P @ Q).all())  # True
print(pairs.nbytes, R.nbytes)  # 1638400 25600
