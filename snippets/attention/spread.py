import numpy as np

pairs = 5000  # of a query and a key


def spread(d_k):
    rng = np.random.default_rng(0)
    q, k = rng.standard_normal((2, pairs, d_k))  # (pairs, d_k)
    return (q * k).sum(axis=1).std()


spread(16)  # ≈ 4.0
spread(64)  # ≈ 8.0
spread(256)  # ≈ 16
spread(1024)  # ≈ 32
spread(1024) / np.sqrt(1024)  # ≈ 1.0
