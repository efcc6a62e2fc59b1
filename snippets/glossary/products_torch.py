import torch

a = torch.tensor([1, 2, 3])  # (3,)
b = torch.tensor([4, 5, 6])  # (3,)
c = torch.tensor([1, 10])  # (2,)
A = torch.tensor([[1, 0, 2],
                  [0, 1, 3]])  # (2, 3)
identity = torch.eye(3)  # (3, 3)

pairs = a * b  # [4, 10, 18]
dot = a @ b  # 32
table = torch.outer(c, a)  # (2, 3)
mixed = A @ a  # [7, 11]
by_letters = torch.einsum("nk,k->n", A, a)  # [7, 11]
