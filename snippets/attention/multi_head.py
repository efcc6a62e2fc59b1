import numpy as np

batch, seq, heads, d_k, d_model = 3, 4, 2, 5, 10
X = np.sin(np.arange(120.0)).reshape(batch, seq, d_model)  # (3, 4, 10)
W_in = np.cos(np.arange(300.0)).reshape(3 * d_model, d_model) / 4  # (30, 10)
b_in = np.sin(np.arange(30.0))  # (30,)
W_out = np.sin(np.arange(100.0)).reshape(d_model, d_model)  # (10, 10)
b_out = np.cos(np.arange(10.0))  # (10,)


def split(x):
    return x.reshape(batch, seq, heads, d_k).swapaxes(1, 2)  # (batch, heads, seq, d_k)


Q, K, V = np.split(X @ W_in.T + b_in, 3, axis=-1)  # (batch, seq, d_model)
scores = split(Q) @ split(K).mT / np.sqrt(d_k)  # (batch, heads, seq, seq)
powers = np.exp(scores)
weights = powers / powers.sum(axis=-1, keepdims=True)  # (batch, heads, seq, seq)
merged = (weights @ split(V)).swapaxes(1, 2).reshape(batch, seq, d_model)  # (3, 4, 10)
output = merged @ W_out.T + b_out  # (3, 4, 10) @ (10, 10) + (10,) -> (3, 4, 10)
first = output[0, 0, :4]  # ≈ [2.894, -4.043, 5.382, -6.137]
