import numpy as np

heads, kv_heads, T = 6, 2, 4
group = heads // kv_heads  # 3
K = np.ones((1, kv_heads, T, 5))  # (1, 2, 4, 5): equal keys, so each output is a mean of values
V = np.ones((1, kv_heads, T, 5)) * np.array([10, 20]).reshape(2, 1, 1)  # (1, 2, 4, 5)
Q = np.ones((1, heads, 3, 5))  # (1, 6, 3, 5)


def attention(Q, K, V):
    powers = np.exp(Q @ K.mT / np.sqrt(5))
    return powers / powers.sum(axis=-1, keepdims=True) @ V


right = attention(Q, np.repeat(K, group, axis=1), np.repeat(V, group, axis=1))  # (1, 6, 3, 5)
wrong = attention(Q, np.tile(K, (1, group, 1, 1)), np.tile(V, (1, group, 1, 1)))  # (1, 6, 3, 5)
print(right[0, :, 0, 0].round(6))  # [10. 10. 10. 20. 20. 20.]
print(wrong[0, :, 0, 0].round(6))  # [10. 20. 10. 20. 10. 20.]

Q @ K.mT  # ValueError: operands could not be broadcast together with remapped shapes …
