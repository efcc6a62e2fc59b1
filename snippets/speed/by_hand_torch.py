import torch

X = torch.tensor([[1.0, 2, 3], [4, 5, 6]])  # (2, 3)
W = torch.tensor([[1.0, 0, 2], [0, 1, 3], [1, 2, 0], [1, 1, 1]])  # (4, 3)
Z = X @ W.T  # (2, 3) @ (3, 4) -> (2, 4)

multiply_adds = 2 * 3 * 4  # 24
flops = 2 * multiply_adds  # 48
moved = X.nbytes + W.nbytes + Z.nbytes  # 104
intensity = flops / moved  # ≈ 0.46
