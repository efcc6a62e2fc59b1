import numpy as np

x = np.array([5000, 0], dtype=np.float32)  # (2,)
y = np.array([5001, 0], dtype=np.float32)  # (2,)

right = ((x - y) ** 2).sum()  # 1
wrong = x @ x + y @ y - 2 * (x @ y)  # 0

exact = 5000**2 + 5001**2 - 2 * 5000 * 5001  # 1
stored = int(np.float32(5001**2))  # 25,010,000
print(5001**2 - stored)  # 1
