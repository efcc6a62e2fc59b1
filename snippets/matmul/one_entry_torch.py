import torch

X = torch.tensor([[1.0, 2, 3], [4, 5, 6]])  # (2, 3)
W = torch.tensor([[1.0, 0, 2], [0, 1, 3], [1, 2, 0], [1, 1, 1]])  # (4, 3)
b = torch.tensor([10.0, 20, 30, 40])  # (4,)
Z = X @ W.T + b  # (2, 4)

i, j = 1, 2
products = X[i] * W[j]  # [4, 10, 0]
entry = products.sum() + b[j]  # 44

print(entry, X[i] @ W[j] + b[j], Z[i, j])  # tensor(44.) tensor(44.) tensor(44.)
print(Z[i])  # tensor([26., 43., 44., 55.])
