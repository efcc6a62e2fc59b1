import numpy as np

batch, heads, seq_q, seq_k, d_k, d_v = 2, 3, 5, 7, 4, 6


def attention(Q, K, V, mask=None):
    scores = Q @ K.mT / np.sqrt(Q.shape[-1])  # (batch, heads, seq_q, seq_k)
    if mask is not None:
        scores = np.where(mask == 0, -np.inf, scores)  # (…, seq_q, seq_k)
    powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
    weights = powers / powers.sum(axis=-1, keepdims=True)  # (…, seq_q, seq_k)
    output = weights @ V  # (batch, heads, seq_q, d_v)
    return output, weights


Q = np.sin(np.arange(120.0)).reshape(batch, heads, seq_q, d_k)  # (2, 3, 5, 4)
K = np.cos(np.arange(168.0)).reshape(batch, heads, seq_k, d_k)  # (2, 3, 7, 4)
V = np.sin(np.arange(252.0)).reshape(batch, heads, seq_k, d_v)  # (2, 3, 7, 6)
mask = np.arange(seq_k) < 5  # (seq_k,)

output, weights = attention(Q, K, V, mask)  # (2, 3, 5, 6), (2, 3, 5, 7)
first_weights = weights[0, 0, 0]  # ≈ [0.160, 0.304, 0.077, 0.245, 0.213, 0, 0]
