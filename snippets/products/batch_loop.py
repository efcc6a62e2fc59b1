import numpy as np

P = np.arange(24).reshape(4, 2, 3)  # (4, 2, 3)
Q = np.arange(60).reshape(4, 3, 5)  # (4, 3, 5)

by_loop = np.stack([P[i] @ Q[i] for i in range(4)])  # (4, 2, 5)
by_sign = P @ Q  # (4, 2, 3) @ (4, 3, 5) -> (4, 2, 5)
by_letters = np.einsum("bnk,bkm->bnm", P, Q)  # (4, 2, 5)

print((by_loop == by_sign).all(), (by_loop == by_letters).all())  # True True
