import torch

P = torch.arange(24.0).reshape(4, 2, 3)  # (4, 2, 3)
Q = torch.arange(60.0).reshape(4, 3, 5)  # (4, 3, 5)

by_loop = torch.stack([P[i] @ Q[i] for i in range(4)])  # (4, 2, 5)
by_sign = P @ Q  # (4, 2, 3) @ (4, 3, 5) -> (4, 2, 5)
by_bmm = torch.bmm(P, Q)  # (4, 2, 5)
by_letters = torch.einsum("bnk,bkm->bnm", P, Q)  # (4, 2, 5)

print((by_loop == by_sign).all(), (by_loop == by_letters).all())  # tensor(True) tensor(True)
print((by_loop == by_bmm).all())  # tensor(True)
