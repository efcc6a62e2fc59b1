import numpy as np

guess = np.array([[0], [1], [1], [2]])  # (4, 1)
label = np.array([0, 1, 1, 2])  # (4,)

wrong = (guess == label).mean()  # 0.375
right = (guess[:, 0] == label).mean()  # 1.0
