import numpy as np


def attention(Q, K, V):
    powers = np.exp(Q @ K.mT / np.sqrt(Q.shape[-1]))
    weights = powers / powers.sum(axis=-1, keepdims=True)
    return weights @ V, weights


Q, K, V = np.ones((5, 4)), np.ones((7, 4)), np.ones((7, 6))
output, weights = attention(Q, K, V)  # (5, 6), (5, 7)

result = attention(Q, K, V)
result.shape  # AttributeError: 'tuple' object has no attribute 'shape'
