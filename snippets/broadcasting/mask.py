import numpy as np

batch, heads, seq = 2, 3, 4
scores = np.zeros((batch, heads, seq, seq))  # (2, 3, 4, 4)
lengths = np.array([4, 2])  # (2,): real tokens of each example

causal = np.tril(np.ones((seq, seq), dtype=bool))  # (4, 4)
real = np.arange(seq) < lengths[:, None]  # (2, 4)
padding = real[:, None, None, :]  # (2, 1, 1, 4)
keep = causal & padding  # (2, 1, 4, 4)
print(keep[1, 0].sum(axis=-1))  # [1 2 2 2]

masked = np.where(keep, scores, -np.inf)  # (2, 3, 4, 4)
print(np.isfinite(masked).sum(axis=(1, 2, 3)))  # [30 21]

np.where(real, scores, -np.inf)  # ValueError: operands could not be broadcast together
# with shapes (2,4) (2,3,4,4) ()
