import numpy as np

batch, seq, vocab, d_model, heads, d_k, d_v = 2, 5, 11, 10, 3, 4, 6


def weights(n_in, n_out, start):
    return (np.arange(start, start + n_in * n_out) % 3 - 1).reshape(n_in, n_out)


def split(P, width):
    return P.reshape(batch, seq, heads, width).swapaxes(1, 2)


ids = np.arange(batch * seq).reshape(batch, seq)  # (batch, seq)
X = weights(vocab, d_model, 0)[ids]  # (batch, seq, d_model)
Q = split(X @ weights(d_model, heads * d_k, 0), d_k)  # (batch, heads, seq, d_k)
K = split(X @ weights(d_model, heads * d_k, 1), d_k)  # (batch, heads, seq, d_k)
V = split(X @ weights(d_model, heads * d_v, 2), d_v)  # (batch, heads, seq, d_v)

scores = Q @ K.mT  # (batch, heads, seq, seq): softmax and scale keep the shape
mixed = scores @ V  # (batch, heads, seq, d_v)
merged = mixed.swapaxes(1, 2).reshape(batch, seq, heads * d_v)  # (2, 5, 18)
output = merged @ weights(heads * d_v, d_model, 1)  # (batch, seq, d_model)
logits = output @ weights(d_model, vocab, 2)  # (batch, seq, vocab)
print(logits[1, 4, :4])  # [ -32  320 -288  -32]
