import torch

W = torch.tensor([[1.0, 0, 2], [0, 1, 3], [1, 2, 0], [1, 1, 1]])  # (4, 3)
b = torch.tensor([10.0, 20, 30, 40])  # (4,)
x = torch.tensor([1.0, 2, 3])  # (3,)

z = x @ W.T + b  # (3,) @ (3, 4) + (4,) -> (4,)
Z = x[None] @ W.T + b  # (1, 3) @ (3, 4) + (4,) -> (1, 4)

print(z)  # tensor([17., 31., 35., 46.])
print(Z)  # tensor([[17., 31., 35., 46.]])
