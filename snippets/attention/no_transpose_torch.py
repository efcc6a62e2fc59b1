import torch

Q = torch.ones(2, 3, 5, 4)  # (2, 3, 5, 4): batch, heads, seq_q, d_k
K = torch.ones(2, 3, 7, 4)  # (2, 3, 7, 4): batch, heads, seq_k, d_k

Q @ K  # RuntimeError: Expected size for first two dimensions of batch2 tensor to be: [6, 4]
# but got: [6, 7].
