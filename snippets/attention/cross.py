import numpy as np

batch, seq_q, seq_k, d_model, d_memory, d_k = 2, 3, 5, 8, 6, 4
X = np.sin(np.arange(48.0)).reshape(batch, seq_q, d_model)  # (2, 3, 8)
memory = np.cos(np.arange(60.0)).reshape(batch, seq_k, d_memory)  # (2, 5, 6)
W_q = np.sin(np.arange(32.0)).reshape(d_k, d_model)  # (4, 8)
W_k = np.cos(np.arange(24.0)).reshape(d_k, d_memory)  # (4, 6)
W_v = np.sin(np.arange(42.0)).reshape(7, d_memory)  # (7, 6)

Q = X @ W_q.T  # (2, 3, 8) @ (8, 4) -> (2, 3, 4)
K = memory @ W_k.T  # (2, 5, 6) @ (6, 4) -> (2, 5, 4)
V = memory @ W_v.T  # (2, 5, 6) @ (6, 7) -> (2, 5, 7)
scores = Q @ K.mT / np.sqrt(d_k)  # (batch, seq_q, seq_k)
powers = np.exp(scores)
weights = powers / powers.sum(axis=-1, keepdims=True)  # (batch, seq_q, seq_k)
output = weights @ V  # (2, 3, 5) @ (2, 5, 7) -> (2, 3, 7)
first = output[0, 0, :3]  # ≈ [0.931, 0.129, -0.684]
