import torch
from torch.utils.flop_counter import FlopCounterMode

batch, n_in, n_out = 256, 512, 1024
X = torch.ones(batch, n_in)  # (256, 512)
W = torch.ones(n_out, n_in)  # (1024, 512)
b = torch.ones(n_out)  # (1024,)

with FlopCounterMode(display=False) as counter:
    Z = X @ W.T + b  # (batch, n_in) @ (n_in, n_out) + (n_out,) -> (batch, n_out)
print(Z[0, 0])  # tensor(513.)

counted = counter.get_total_flops()  # 268,435,456
by_formula = 2 * batch * n_in * n_out  # 268,435,456
