import numpy as np


def batch_mean(pooled):  # (_, 1, 3)
    return pooled.squeeze().mean(axis=0)


two = np.array([[[2, 4, 6]], [[4, 8, 0]]])  # (2, 1, 3)
one = np.array([[[2, 4, 6]]])  # (1, 1, 3)

fine = batch_mean(two)  # [3, 6, 3]
wrong = batch_mean(one)  # 4
right = one.squeeze(1).mean(axis=0)  # [2, 4, 6]
