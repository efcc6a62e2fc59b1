import numpy as np

n, k, m, p = 40, 30, 20, 10
A = np.arange(n * k).reshape(n, k) % 5  # (40, 30)
B = np.arange(k * m).reshape(k, m) % 7  # (30, 20)
C = np.arange(m * p).reshape(m, p) % 3  # (20, 10)

at_once = np.einsum("nk,km,mp->np", A, B, C)  # (40, 10)
in_steps = np.einsum("nk,km,mp->np", A, B, C, optimize=True)  # (40, 10)
print((at_once == in_steps).all())  # True

every_letter = 3 * n * k * m * p  # 720,000
right_first = 2 * k * m * p + 2 * n * k * p  # 36,000
print(every_letter / right_first)  # 20.0
