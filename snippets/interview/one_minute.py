import numpy as np

batch, n_in, n_out = 256, 512, 1024
X = np.ones((batch, n_in), dtype=np.float32)  # (256, 512)
W = np.ones((n_out, n_in), dtype=np.float32)  # (1024, 512)
b = np.ones(n_out, dtype=np.float32)  # (1024,)

Z = X @ W.T + b  # (batch, n_in) @ (n_in, n_out) + (n_out,) -> (batch, n_out)
entry = Z[0, 0]  # 513
multiply_adds = batch * n_in * n_out  # 134,217,728
uses_of_a_weight = multiply_adds // W.size  # 256
uses_of_an_input = multiply_adds // X.size  # 1024

Q = np.array([[1.0, 0, 2, 1], [0, 1, 1, 0]])  # (2, 4): two queries
K = np.array([[1.0, 1, 0, 0], [0, 2, 1, 0], [1, 0, 1, 3]])  # (3, 4): three keys
V = np.arange(15.0).reshape(3, 5)  # (3, 5): a value for each key

scores = Q @ K.T / np.sqrt(Q.shape[-1])  # (2, 4) @ (4, 3) -> (2, 3)
weights = np.exp(scores - scores.max(axis=-1, keepdims=True))  # (2, 3)
weights /= weights.sum(axis=-1, keepdims=True)  # (2, 3)
out = weights @ V  # (2, 3) @ (3, 5) -> (2, 5)
print(weights[0].round(2))  # [0.07 0.11 0.82]
