import numpy as np

batch, seq, d, n_out = 2, 3, 4, 5
X = np.arange(batch * seq * d).reshape(batch, seq, d)  # (2, 3, 4)
W = np.arange(d * n_out).reshape(d, n_out) % 3  # (4, 5): one weight for every token

stacked = X @ W  # (2, 3, 4) @ (4, 5) -> (2, 3, 5)
rows = X.reshape(batch * seq, d)  # (6, 4)
folded = (rows @ W).reshape(batch, seq, n_out)  # (2, 3, 5)
print((stacked == folded).all())  # True

swapped = (rows @ W).reshape(seq, batch, n_out).swapaxes(0, 1)  # (2, 3, 5)
print(folded[1, 0], swapped[1, 0])  # [40 55 67 40 55] [16 23 27 16 23]
