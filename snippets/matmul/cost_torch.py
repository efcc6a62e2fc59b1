import torch
from torch.utils.flop_counter import mm_flop

batch, n_in, n_out = 256, 512, 1024
X = torch.ones(batch, n_in)  # (256, 512)
W = torch.ones(n_out, n_in)  # (1024, 512)
b = torch.ones(n_out)  # (1024,)
Z = X @ W.T + b  # (batch, n_in) @ (n_in, n_out) + (n_out,) -> (batch, n_out)
print(Z[0, 0])  # tensor(513.)

parameters = W.numel() + b.numel()  # 525,312
flops = 2 * batch * n_in * n_out  # 268,435,456
flops_by_torch = mm_flop(X.shape, W.T.shape)  # 268,435,456

bytes_read = X.nbytes + W.nbytes + b.nbytes  # 2,625,536
bytes_written = Z.nbytes  # 1,048,576
