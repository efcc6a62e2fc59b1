import torch

X = torch.tensor([[1, 3], [2, 6]])  # (2, 2)

right = X / X.sum(dim=1, keepdim=True)  # [[0.25, 0.75], [0.25, 0.75]]
wrong = X / X.sum(dim=1)  # [[0.25, 0.375], [0.5, 0.75]]

print(right.sum(dim=1), wrong.sum(dim=1))  # tensor([1., 1.]) tensor([0.6250, 1.2500])
