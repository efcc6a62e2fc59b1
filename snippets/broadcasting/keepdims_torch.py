import torch

X = torch.tensor([[1, 2, 1], [2, 4, 2]])  # (2, 3)

kept = X.sum(dim=1, keepdim=True)  # [[4], [8]]
shares = X / kept  # (2, 3) / (2, 1) -> (2, 3)
print(shares)  # tensor([[0.2500, 0.5000, 0.2500],
#         [0.2500, 0.5000, 0.2500]])

dropped = X.sum(dim=1)  # [4, 8]
X / dropped  # RuntimeError: The size of tensor a (3) must match the size of tensor b (2) …
