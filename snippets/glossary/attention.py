import numpy as np

ids = np.array([2, 0, 1])  # (3,): three tokens
table = np.array([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]])  # (3, 2)
tokens = table[ids]  # (3, 2): a row for each token

Q, K = tokens * 2, tokens  # (3, 2)
scores = Q @ K.T / np.sqrt(2)  # (3, 2) @ (2, 3) -> (3, 3)
print(scores[0])  # [2.82842712 1.41421356 1.41421356]
mask = np.tri(3, dtype=bool)  # (3, 3)
hidden = np.where(mask, scores, -np.inf)  # (3, 3)
exps = np.exp(hidden - hidden.max(axis=1, keepdims=True))  # (3, 3)
weights = exps / exps.sum(axis=1, keepdims=True)  # (3, 3)
print(weights[0])  # [1. 0. 0.]
print(mask.astype(int))  # [[1 0 0]
#  [1 1 0]
#  [1 1 1]]
