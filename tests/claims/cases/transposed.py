import numpy as np

Q = np.ones((2, 5, 8))  # (batch, seq, d_k)
K = np.ones((2, 6, 8))  # (batch, keys, d_k)
scores = Q @ K.swapaxes(-2, -1)  # (batch, seq, d_k) @ (batch, d_k, keys) -> (batch, keys, seq)
weights = np.exp(scores)  # (batch, seq, keys)
weights = weights / weights.sum(-1)[..., None]  # (batch, seq, keys) / (batch, seq) -> (batch, seq, keys)
