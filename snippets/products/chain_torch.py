import torch

n, k, m, p = 40, 30, 20, 10
A = torch.arange(n * k * 1.0).reshape(n, k) % 5  # (40, 30)
B = torch.arange(k * m * 1.0).reshape(k, m) % 7  # (30, 20)
C = torch.arange(m * p * 1.0).reshape(m, p) % 3  # (20, 10)

at_once = torch.einsum("nk,km,mp->np", A, B, C)  # (40, 10)
in_steps = torch.einsum("nk,kp->np", A, torch.einsum("km,mp->kp", B, C))  # (40, 10)
print((at_once == in_steps).all())  # tensor(True)

every_letter = 3 * n * k * m * p  # 720,000
right_first = 2 * k * m * p + 2 * n * k * p  # 36,000
print(every_letter / right_first)  # 20.0
