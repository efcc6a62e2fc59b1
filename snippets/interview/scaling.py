import numpy as np


def raw_scores(d_k):
    rng = np.random.default_rng(0)
    Q = rng.standard_normal((1000, d_k))  # (1000, d_k)
    K = rng.standard_normal((500, d_k))  # (500, d_k)
    return Q @ K.T  # (1000, d_k) @ (d_k, 500) -> (1000, 500)


def largest_weight(scores):
    weights = np.exp(scores)  # (1000, 500)
    weights /= weights.sum(axis=-1, keepdims=True)  # (1000, 500)
    largest = weights.max(axis=-1)  # (1000,)
    return largest.mean()


for d_k in 16, 64, 256:
    print((raw_scores(d_k).std() / d_k**0.5).round(1))  # 1.0

print(largest_weight(raw_scores(256)) > 0.8)  # True
print(largest_weight(raw_scores(256) / 256**0.5) < 0.05)  # True
