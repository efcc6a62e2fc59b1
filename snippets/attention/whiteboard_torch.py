import torch


def causal_attention(X, W_q, W_k, W_v):
    Q, K, V = X @ W_q.T, X @ W_k.T, X @ W_v.T
    T, d_k = Q.shape[-2:]
    scores = Q @ K.mT / d_k**0.5  # (batch, T, T)
    future = torch.ones(T, T, dtype=torch.bool).triu(diagonal=1)  # (T, T)
    weights = scores.masked_fill(future, -torch.inf).softmax(dim=-1)  # (batch, T, T)
    return weights @ V  # (batch, T, d_v)


batch, T, d_model, d_k, d_v = 2, 5, 6, 4, 3
X = torch.arange(60.0).sin().reshape(batch, T, d_model)  # (2, 5, 6)
W_q = torch.arange(24.0).cos().reshape(d_k, d_model)  # (4, 6)
W_k = torch.arange(24.0).sin().reshape(d_k, d_model)  # (4, 6)
W_v = torch.arange(18.0).cos().reshape(d_v, d_model)  # (3, 6)

output = causal_attention(X, W_q, W_k, W_v)  # (2, 5, 3)
first_gap = (output[:, 0] - X[:, 0] @ W_v.T).abs().max()  # < 0.000001
last = output[1, 4]  # ≈ [-1.797, -2.452, -2.912]
kept = torch.tensor([[1], [1], [1], [1], [0]])  # (5, 1): the last token is blanked
changed = causal_attention(X * kept, W_q, W_k, W_v)  # (2, 5, 3)
past_gap = (changed - output)[:, :4].abs().max()  # < 0.000001
