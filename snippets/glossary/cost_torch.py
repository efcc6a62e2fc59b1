import torch

n, k, m = 4, 6, 8
A = torch.arange(24.0, dtype=torch.float64).reshape(n, k)  # (4, 6)
B = torch.arange(48.0, dtype=torch.float64).reshape(k, m)  # (6, 8)

flops = 2 * n * k * m  # 384
moved = A.nbytes + B.nbytes + n * m * 8  # 832
intensity = flops / moved  # ≈ 0.46

C = torch.zeros(n, m, dtype=torch.float64)  # (4, 8)
for i in range(0, n, 2):
    for j in range(0, m, 4):
        C[i : i + 2, j : j + 4] = A[i : i + 2] @ B[:, j : j + 4]  # (2, 6) @ (6, 4) -> (2, 4)
