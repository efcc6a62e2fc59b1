import numpy as np


def top_weight(d_k, scale):
    rng = np.random.default_rng(0)
    q = rng.standard_normal((2000, d_k))  # (2000, d_k)
    K = rng.standard_normal((8, d_k))  # (8, d_k)
    scores = q @ K.T / scale  # (2000, d_k) @ (d_k, 8) -> (2000, 8)
    powers = np.exp(scores)
    weights = powers / powers.sum(axis=1, keepdims=True)  # (2000, 8)
    return weights.max(axis=1).mean()


top_weight(16, scale=1)  # ≈ 0.76
top_weight(64, scale=1)  # ≈ 0.87
top_weight(256, scale=1)  # ≈ 0.93
top_weight(1024, scale=1)  # ≈ 0.97

top_weight(16, scale=16**0.5)  # ≈ 0.37
top_weight(1024, scale=1024**0.5)  # ≈ 0.37
