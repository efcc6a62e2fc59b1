import torch

A = torch.arange(24.0).reshape(4, 6)  # (4, 6)
B = torch.arange(48.0).reshape(6, 8)  # (6, 8)
C = torch.zeros(4, 8)  # (4, 8)

tile, loaded = 2, 0
for i in range(0, 4, tile):
    for j in range(0, 8, tile):
        for k in range(0, 6, tile):
            a = A[i : i + tile, k : k + tile]  # (tile, tile)
            b = B[k : k + tile, j : j + tile]  # (tile, tile)
            loaded += a.numel() + b.numel()
            C[i : i + tile, j : j + tile] += a @ b

print((C == A @ B).all())  # tensor(True)
print(loaded)  # 192
one_by_one = 4 * 8 * (6 + 6)  # 384
