import torch

X, W = torch.arange(24.0).reshape(8, 3), torch.ones(4, 3)  # (8, 3), (4, 3)
X -= X.mean(dim=1)  # RuntimeError: The size of tensor a (3) must match the size of tensor b (8) …
ten = X[:1] @ W.T, X[0] @ W.T  # (1, 4), (4,)
X.double() @ W.T  # RuntimeError: expected m1 and m2 to have the same dtype, …

S, R = torch.ones(2, 3, 4), torch.ones(2, 4, 5)  # (2, 3, 4), (2, 4, 5)
torch.dot(S, R)  # RuntimeError: 1D tensors expected, but got 3D and 3D tensors
