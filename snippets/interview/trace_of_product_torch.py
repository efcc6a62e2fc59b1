import torch

n, m = 3, 2
A = torch.tensor([[1.0, 2], [3, 4], [5, 6]])  # (n, m)
B = torch.tensor([[1.0, 0, 2], [0, 1, 3]])  # (m, n)

slow = torch.trace(A @ B)  # 33
fast = (A * B.T).sum()  # 33
same = torch.einsum("ij,ji->", A, B)  # 33

slow_flops = 2 * n * m * n  # 36
fast_flops = 2 * n * m  # 12
