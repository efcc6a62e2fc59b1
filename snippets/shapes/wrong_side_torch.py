import torch

M = torch.tensor([[1.0, 2, 3], [4, 5, 6]])  # (2, 3)
v = torch.tensor([1.0, 0, 2])  # (3,)

right = M @ v  # (2, 3) @ (3,) -> (2,)

v @ M  # RuntimeError: mat1 and mat2 shapes cannot be multiplied (1x3 and 2x3)
M @ right  # RuntimeError: size mismatch, got input (2), mat (2x3), vec (2)
