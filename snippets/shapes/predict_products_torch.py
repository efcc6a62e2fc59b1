import torch

M, v = torch.arange(15.0).reshape(5, 3), torch.tensor([1.0, 0, 2])  # (5, 3), (3,)
one = M @ v  # [4, 13, 22, 31, 40]
v @ M  # RuntimeError: mat1 and mat2 shapes cannot be multiplied (1x3 and 5x3)

A, B = torch.arange(36.0).reshape(6, 2, 3), torch.arange(12.0).reshape(3, 4)  # (6, 2, 3), (3, 4)
three = A @ B  # (6, 2, 4)

C, D = torch.ones(2, 1, 3, 4), torch.ones(5, 4, 6)  # (2, 1, 3, 4), (5, 4, 6)
four = C @ D  # (2, 5, 3, 6)
