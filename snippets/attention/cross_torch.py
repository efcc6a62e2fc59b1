import torch

batch, seq_q, seq_k, d_model, d_memory, d_k = 2, 3, 5, 8, 6, 4
X = torch.arange(48.0).sin().reshape(batch, seq_q, d_model)  # (2, 3, 8)
memory = torch.arange(60.0).cos().reshape(batch, seq_k, d_memory)  # (2, 5, 6)
W_q = torch.arange(32.0).sin().reshape(d_k, d_model)  # (4, 8)
W_k = torch.arange(24.0).cos().reshape(d_k, d_memory)  # (4, 6)
W_v = torch.arange(42.0).sin().reshape(7, d_memory)  # (7, 6)

Q = X @ W_q.T  # (2, 3, 8) @ (8, 4) -> (2, 3, 4)
K = memory @ W_k.T  # (2, 5, 6) @ (6, 4) -> (2, 5, 4)
V = memory @ W_v.T  # (2, 5, 6) @ (6, 7) -> (2, 5, 7)
scores = Q @ K.mT / d_k**0.5  # (batch, seq_q, seq_k)
weights = scores.softmax(dim=-1)  # (batch, seq_q, seq_k)
output = weights @ V  # (2, 3, 5) @ (2, 5, 7) -> (2, 3, 7)
first = output[0, 0, :3]  # ≈ [0.931, 0.129, -0.684]
