import numpy as np

X = np.array([[1.0, 0, 2], [0, 1, 1], [2, 1, 0], [1, 1, 1]])  # (4, 3): four tokens
P = np.array([[0, 0, 0], [1, 0, 0], [0, 1, 0], [0, 0, 1]])  # (4, 3)
order = [2, 0, 3, 1]


def attention(X, allowed):
    powers = np.exp(np.where(allowed == 0, -np.inf, X @ X.T / np.sqrt(3)))
    return powers / powers.sum(axis=-1, keepdims=True) @ X


placed = attention(X + P, allowed=1)  # (4, 3)
placed_shuffled = attention(X[order] + P, allowed=1)  # (4, 3)
position_gap = np.abs(placed_shuffled - placed[order]).max()  # ≈ 0.79

causal = attention(X, np.tri(4))  # (4, 3)
causal_shuffled = attention(X[order], np.tri(4))  # (4, 3)
causal_gap = np.abs(causal_shuffled - causal[order]).max()  # ≈ 0.38
