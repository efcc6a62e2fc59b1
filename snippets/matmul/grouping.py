import numpy as np

n, k, m, p = 100, 3, 50, 2
A = np.arange(n * k).reshape(n, k) % 5  # (100, 3)
B = np.arange(k * m).reshape(k, m) % 7  # (3, 50)
C = np.arange(m * p).reshape(m, p) % 9  # (50, 2)

left = (A @ B) @ C  # (n, p)
right = A @ (B @ C)  # (n, p)
print(left[7])  # [3544 3480]
print((left == right).all())  # True

left_flops = 2 * n * k * m + 2 * n * m * p  # 50,000
right_flops = 2 * k * m * p + 2 * n * k * p  # 1,800
print(left_flops / right_flops)  # ≈ 27.8
