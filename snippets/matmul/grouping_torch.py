import torch

n, k, m, p = 100, 3, 50, 2
A = torch.arange(n * k * 1.0).reshape(n, k) % 5  # (100, 3)
B = torch.arange(k * m * 1.0).reshape(k, m) % 7  # (3, 50)
C = torch.arange(m * p * 1.0).reshape(m, p) % 9  # (50, 2)

left = (A @ B) @ C  # (n, p)
right = A @ (B @ C)  # (n, p)
print(left[7])  # tensor([3544., 3480.])
print((left == right).all())  # tensor(True)

left_flops = 2 * n * k * m + 2 * n * m * p  # 50,000
right_flops = 2 * k * m * p + 2 * n * k * p  # 1,800
print(left_flops / right_flops)  # ≈ 27.8
