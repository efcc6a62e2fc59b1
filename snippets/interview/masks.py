import numpy as np

batch, heads, t_q, t_k = 2, 3, 4, 5
scores = np.zeros((batch, heads, t_q, t_k))  # (batch, heads, t_q, t_k)

padding = np.ones((batch, t_k), dtype=bool)  # (2, 5): which keys are tokens
padding[1, 3:] = False
causal = np.tri(t_q, t_k, t_k - t_q, dtype=bool)  # (4, 5): a query sees its past

keep = padding[:, None, None, :] & causal  # (2, 1, 4, 5)
masked = np.where(keep, scores, -np.inf)  # (2, 3, 4, 5)
print(keep[1, 0].astype(int))  # [[1 1 0 0 0]
#  [1 1 1 0 0]
#  [1 1 1 0 0]
#  [1 1 1 0 0]]

np.where(padding, scores, -np.inf)  # ValueError: operands could not be broadcast together …
