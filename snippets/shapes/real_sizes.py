import numpy as np

batch, seq, d_model, heads, vocab = 32, 512, 768, 12, 50257
d_k = d_model // heads  # 64

X = np.broadcast_to(np.float32(1), (batch, seq, d_model))  # (32, 512, 768)
Q = X.reshape(batch, seq, heads, d_k).swapaxes(1, 2)  # (32, 12, 512, 64)
one_head = Q[0, 0] @ Q[0, 0].T  # (512, 64) @ (64, 512) -> (512, 512)
one_row = np.ones(vocab, dtype=np.float32)  # (50257,)

x_bytes = X.nbytes  # 50,331,648
score_bytes = batch * heads * one_head.nbytes  # 402,653,184
logit_bytes = batch * seq * one_row.nbytes  # 3,293,642,752
