import numpy as np


def causal_attention(Q, K, V):  # (t, d_k), (t, d_k), (t, d_v)
    scores = Q @ K.T / np.sqrt(Q.shape[-1])  # (t, t)
    past = np.tri(*scores.shape, dtype=bool)  # (t, t)
    scores = np.where(past, scores, -np.inf)  # (t, t)
    scores = scores - scores.max(axis=-1, keepdims=True)  # (t, t)
    weights = np.exp(scores)  # (t, t)
    weights = weights / weights.sum(axis=-1, keepdims=True)  # (t, t)
    return weights @ V, weights  # (t, d_v), (t, t)


Q = np.array([[1.0, 0], [0, 1], [1, 1]])  # (3, 2)
K = np.array([[1.0, 1], [0, 1], [2, 0]])  # (3, 2)
V = np.array([[1.0, 0, 0, 1], [0, 2, 0, 2], [0, 0, 3, 3]])  # (3, 4)
out, weights = causal_attention(Q, K, V)  # (3, 4), (3, 3)

print(weights.round(2))  # [[1.  0.  0. ]
#  [0.5 0.5 0. ]
#  [0.4 0.2 0.4]]
print(out[0])  # [1. 0. 0. 1.]
