import numpy as np

target = np.array([1, 2, 3, 6])  # (4,)
perfect = np.array([[1], [2], [3], [6]])  # (4, 1)
constant = np.array([[3], [3], [3], [3]])  # (4, 1): the mean, whatever the input

gaps = perfect - target  # (4, 1) - (4,) -> (4, 4)
wrong = (gaps**2).mean()  # 7.0
right = ((perfect[:, 0] - target) ** 2).mean()  # 0.0

wrong_constant = ((constant - target) ** 2).mean()  # 3.5
right_constant = ((constant[:, 0] - target) ** 2).mean()  # 3.5
