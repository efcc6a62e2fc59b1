import torch

W = torch.tensor([[1.0, 0, 2], [0, 1, 3], [1, 2, 0], [1, 1, 1]])  # (4, 3)
b = torch.tensor([-10.0, -20, -10, -10])  # (4,)
V = torch.tensor([[1.0, 2, 3, 4]])  # (1, 4)
c = torch.tensor([5.0])  # (1,)


def linear(x):
    return (x @ W.T + b) @ V.T + c


def bent(x):
    return torch.relu(x @ W.T + b) @ V.T + c


u, v = torch.tensor([1.0, 2, 3]), torch.tensor([4.0, 5, 6])  # (3,)
middle = (u + v) / 2  # [2.5, 3.5, 4.5]

print(linear(middle), (linear(u) + linear(v)) / 2)  # tensor([1.]) tensor([1.])
print(bent(middle), (bent(u) + bent(v)) / 2)  # tensor([8.5000]) tensor([27.])
