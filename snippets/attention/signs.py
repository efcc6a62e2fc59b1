from itertools import product

import numpy as np

signs = np.array(list(product([-1, 1], repeat=4)))  # (16, 4)
print(signs.mean(axis=0), signs.var(axis=0))  # [0. 0. 0. 0.] [1. 1. 1. 1.]

dots = signs @ signs.T  # (16, 4) @ (4, 16) -> (16, 16)
values, counts = np.unique(dots[0], return_counts=True)
print(values, counts)  # [-4 -2  0  2  4] [1 4 6 4 1]
print(dots.var(), dots.std())  # 4.0 2.0
