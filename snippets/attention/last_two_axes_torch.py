import torch

Q = torch.ones(2, 3, 5, 4)  # (2, 3, 5, 4): batch, heads, seq_q, d_k
K = torch.ones(2, 3, 7, 4)  # (2, 3, 7, 4): batch, heads, seq_k, d_k

swapped = K.mT  # (2, 3, 4, 7)
same = K.transpose(-2, -1)  # (2, 3, 4, 7)
reversed_axes = K.permute(3, 2, 1, 0)  # (4, 7, 3, 2): what K.T does

scores = Q @ K.mT  # (2, 3, 5, 4) @ (2, 3, 4, 7) -> (2, 3, 5, 7)
Q @ reversed_axes  # RuntimeError: The size of tensor a (3) must match the size of tensor b (7)
# at non-singleton dimension 1
