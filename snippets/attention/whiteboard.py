import numpy as np


def causal_attention(X, W_q, W_k, W_v):
    Q, K, V = X @ W_q.T, X @ W_k.T, X @ W_v.T
    T, d_k = Q.shape[-2:]
    scores = Q @ K.mT / np.sqrt(d_k)  # (batch, T, T)
    scores = np.where(np.tri(T, dtype=bool), scores, -np.inf)  # (batch, T, T)
    powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
    weights = powers / powers.sum(axis=-1, keepdims=True)  # (batch, T, T)
    return weights @ V  # (batch, T, d_v)


batch, T, d_model, d_k, d_v = 2, 5, 6, 4, 3
X = np.sin(np.arange(60.0)).reshape(batch, T, d_model)  # (2, 5, 6)
W_q = np.cos(np.arange(24.0)).reshape(d_k, d_model)  # (4, 6)
W_k = np.sin(np.arange(24.0)).reshape(d_k, d_model)  # (4, 6)
W_v = np.cos(np.arange(18.0)).reshape(d_v, d_model)  # (3, 6)

output = causal_attention(X, W_q, W_k, W_v)  # (2, 5, 3)
first_gap = np.abs(output[:, 0] - X[:, 0] @ W_v.T).max()  # < 0.000001
last = output[1, 4]  # ≈ [-1.797, -2.452, -2.912]
kept = np.array([[1], [1], [1], [1], [0]])  # (5, 1): the last token is blanked
changed = causal_attention(X * kept, W_q, W_k, W_v)  # (2, 5, 3)
past_gap = np.abs((changed - output)[:, :4]).max()  # < 0.000001
