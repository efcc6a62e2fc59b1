import numpy as np

target = np.array([1.0, 2, 3, 4])  # (4,)
guess = np.array([[1.0], [2], [3], [5]])  # (4, 1)

wrong = ((guess - target) ** 2).mean()  # 0.25
right = ((guess[:, 0] - target) ** 2).mean()  # 0.25
gap = guess - target  # (4, 1) - (4,) -> (4, 1)
