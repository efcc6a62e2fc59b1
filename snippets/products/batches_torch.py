import torch

batch, n, k, m = 32, 10, 64, 20
P = torch.arange(batch * n * k * 1.0).reshape(batch, n, k) % 7  # (32, 10, 64)
Q = torch.arange(batch * k * m * 1.0).reshape(batch, k, m) % 5  # (32, 64, 20)

R = torch.bmm(P, Q)  # (batch, n, m)
by_sign = P @ Q  # (batch, n, k) @ (batch, k, m) -> (batch, n, m)

print((R[17] == P[17] @ Q[17]).all(), (by_sign == R).all())  # tensor(True) tensor(True)
flops = 2 * batch * n * k * m  # 819,200
