import torch

A = torch.arange(24.0).reshape(2, 3, 4)  # (2, 3, 4)

every = A.permute(2, 1, 0)  # (4, 3, 2)
last_two = A.mT  # (2, 4, 3)
swapped = A.transpose(-2, -1)  # (2, 4, 3): two axes change places
named = A.permute(0, 2, 1)  # (2, 4, 3): the new order of the old axes

print(A[1, 2, 3], every[3, 2, 1], last_two[1, 3, 2])  # tensor(23.) tensor(23.) tensor(23.)
print((last_two == swapped).all(), (last_two == named).all())  # tensor(True) tensor(True)
G = A @ A.mT  # (2, 3, 4) @ (2, 4, 3) -> (2, 3, 3)
