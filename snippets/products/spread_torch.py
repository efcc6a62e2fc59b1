import torch

P = torch.ones(32, 10, 64)  # (32, 10, 64)
Q = torch.ones(32, 64, 20)  # (32, 64, 20)

# (32, 10, 64, 1) * (32, 1, 64, 20) -> (32, 10, 64, 20)
pairs = P[:, :, :, None] * Q[:, None]
R = pairs.sum(dim=2)  # (32, 10, 20)

print((R == P @ Q).all())  # tensor(True)
print(pairs.nbytes, R.nbytes)  # 1638400 25600
