import torch

X = torch.tensor([[1.0, 2], [3, 4], [5, 6]])  # (3, 2)
b = torch.tensor([10.0, 20], requires_grad=True)  # (2,)
G = torch.tensor([[1.0, 0], [2, 1], [3, 4]])  # (3, 2): how much each number of Z matters

Z = X + b  # (3, 2) + (2,) -> (3, 2)
Z.backward(G)

gradient = b.grad  # [6, 5]
