import torch

X = torch.tensor([[1.0, 3.0, 5.0], [10.0, 10.0, 40.0]])  # (2, 3)

mean = X.mean(dim=1, keepdim=True)  # [[3.0], [20.0]]
variance = X.var(dim=1, keepdim=True, correction=0)  # (2, 1)
Y = (X - mean) / (variance + 1e-5).sqrt()  # (2, 3)

print(Y.round(decimals=2))  # tensor([[-1.2200,  0.0000,  1.2200],
#         [-0.7100, -0.7100,  1.4100]])

corner = Y[0, 2]  # ≈ 1.224743

X - X.mean(dim=1)  # RuntimeError: The size of tensor a (3) must match the size of tensor b (2) …
