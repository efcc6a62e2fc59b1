import numpy as np


def attention(Q, K, V):
    powers = np.exp(Q @ K.mT / np.sqrt(Q.shape[-1]))
    weights = powers / powers.sum(axis=-1, keepdims=True)
    return weights @ V, weights


Q = np.ones((5, 4))  # (5, 4)
K = np.arange(28).reshape(7, 4) / 28  # (7, 4)
V = np.arange(42).reshape(7, 6)  # (7, 6)
output, weights = attention(Q, K, V)  # (5, 6), (5, 7)
print(weights[0, :3].round(2))  # [0.05 0.07 0.09]

result = attention(Q, K, V)
result.shape  # AttributeError: 'tuple' object has no attribute 'shape'
