import numpy as np

K = np.array([[1, 2], [3, 4], [5, 6]])  # (3, 2): one row for each key head

right = np.repeat(K, 2, axis=0)  # [[1, 2], [1, 2], [3, 4], [3, 4], [5, 6], [5, 6]]
wrong = np.tile(K, (2, 1))  # [[1, 2], [3, 4], [5, 6], [1, 2], [3, 4], [5, 6]]
