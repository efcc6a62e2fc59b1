import torch
from torch.utils.flop_counter import FlopCounterMode

n, k, m, batch = 1000, 2000, 500, 4
A, B = torch.ones(n, k), torch.ones(k, m)
P, Q = torch.ones(batch, n, k), torch.ones(batch, k, m)


def counted(run):
    with FlopCounterMode(display=False) as counter:
        run()
    return counter.get_total_flops()


print(counted(lambda: A @ B), 2 * n * k * m)  # 2000000000 2000000000
print(counted(lambda: torch.bmm(P, Q)), 2 * batch * n * k * m)  # 8000000000 8000000000
print(counted(lambda: torch.einsum("nk,km->nm", A, B)))  # 2000000000
