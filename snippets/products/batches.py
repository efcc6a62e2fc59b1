import numpy as np

batch, n, k, m = 32, 10, 64, 20
P = np.arange(batch * n * k).reshape(batch, n, k) % 7  # (32, 10, 64)
Q = np.arange(batch * k * m).reshape(batch, k, m) % 5  # (32, 64, 20)

R = P @ Q  # (batch, n, k) @ (batch, k, m) -> (batch, n, m)

print(R.shape)  # (32, 10, 20)
print((R[17] == P[17] @ Q[17]).all())  # True
flops = 2 * batch * n * k * m  # 819,200
