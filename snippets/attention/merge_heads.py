import numpy as np

X = np.arange(24).reshape(1, 4, 6)  # (1, 4, 6): batch, seq, d_model
heads = X.reshape(1, 4, 2, 3).swapaxes(1, 2)  # (1, 2, 4, 3): batch, heads, seq, d_k

right = heads.swapaxes(1, 2).reshape(1, 4, 6)  # (1, 2, 4, 3) -> (1, 4, 2, 3) -> (1, 4, 6)
wrong = heads.reshape(1, 4, 6)  # (1, 2, 4, 3) -> (1, 4, 6)

print((right == X).all())  # True
print(right[0, 1], wrong[0, 1])  # [ 6  7  8  9 10 11] [12 13 14 18 19 20]
