import torch

a = torch.tensor([1.0, 2, 3])  # (3,)
c = torch.tensor([10.0, 20])  # (2,)

by_name = torch.outer(a, c)  # [[10, 20], [20, 40], [30, 60]]
by_stretch = a[:, None] * c  # (3, 1) * (2,) -> (3, 2)
by_product = a[:, None] @ c[None, :]  # (3, 1) @ (1, 2) -> (3, 2)

print((by_name == by_stretch).all(), (by_name == by_product).all())  # tensor(True) tensor(True)
print(torch.linalg.matrix_rank(by_name))  # tensor(1)
