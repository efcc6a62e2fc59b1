import numpy as np

batch, heads, kv_heads, seq, d_k = 2, 6, 3, 5, 4
Q = np.arange(240).reshape(batch, heads, seq, d_k) % 7  # (2, 6, 5, 4)
K = np.arange(120).reshape(batch, kv_heads, seq, d_k) % 5  # (2, 3, 5, 4)
turned = K.mT  # (2, 3, 4, 5)

groups = Q.reshape(batch, kv_heads, heads // kv_heads, seq, d_k)  # (2, 3, 2, 5, 4)
shared = groups @ turned[:, :, None]  # (2, 3, 2, 5, 4) @ (2, 3, 1, 4, 5) -> (2, 3, 2, 5, 5)
scores = shared.reshape(batch, heads, seq, seq)  # (2, 6, 5, 5)
print(scores[1, 5, 0])  # [32 29 31 38 50]

copied = Q @ np.repeat(K, heads // kv_heads, axis=1).mT  # (2, 6, 5, 5)
print((copied == scores).all())  # True

Q @ turned  # ValueError: operands could not be broadcast together with remapped shapes …
