import numpy as np

total, Z = np.zeros(4), np.ones((8, 4))  # (4,), (8, 4)
total += Z  # ValueError: non-broadcastable output operand with shape (4,)
# doesn't match the broadcast shape (8,4)

total += Z.sum(axis=0)  # (4,) + (4,) -> (4,)
