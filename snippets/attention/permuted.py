import numpy as np

X = np.array([[1.0, 0, 2], [0, 1, 1], [2, 1, 0], [1, 1, 1]])  # (4, 3): four tokens
order = [2, 0, 3, 1]


def attention(Q, K, V):
    powers = np.exp(Q @ K.T / np.sqrt(3))
    return powers / powers.sum(axis=-1, keepdims=True) @ V


output = attention(X, X, X)  # (4, 3)
shuffled = attention(X[order], X[order], X[order])  # (4, 3)
print(output[2].round(3), shuffled[0].round(3))  # [1.566 0.889 0.483] [1.566 0.889 0.483]
gap = np.abs(shuffled - output[order]).max()  # < 0.000001
moved = np.abs(shuffled - output).max()  # ≈ 1.01

keys_shuffled = attention(X, X[order], X[order])  # (4, 3)
keys_gap = np.abs(keys_shuffled - output).max()  # < 0.000001
