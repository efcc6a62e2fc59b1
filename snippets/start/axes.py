import numpy as np

baskets = np.array([[3, 1, 2],
                    [1, 0, 4]])

fruits = baskets.sum(axis=0)  # [4, 1, 6]
pieces = baskets.sum(axis=1)  # [6, 5]
