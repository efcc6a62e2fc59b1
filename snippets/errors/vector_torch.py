import torch

A, v = torch.ones(3, 4), torch.ones(3)  # (3, 4), (3,)
A @ v  # RuntimeError: size mismatch, got input (3), mat (3x4), vec (3)

left = v @ A  # (3,) @ (3, 4) -> (4,)
