import torch

X = torch.tensor([[1.0, 2, 3], [4, 5, 6]])  # (2, 3)
W = torch.tensor([[1.0, 0, 2], [0, 1, 3], [1, 2, 0], [1, 1, 1]])  # (4, 3)
b = torch.tensor([-10.0, -20, -10, -10])  # (4,)
V = torch.tensor([[1.0, 2, 3, 4]])  # (1, 4)
c = torch.tensor([5.0])  # (1,)

H = X @ W.T + b  # [[-3, -9, -5, -4], [6, 3, 4, 5]]
two_layers = H @ V.T + c  # [[-47], [49]]

VW = V @ W  # [[8, 12, 12]]
d = V @ b + c  # [-115]
one_layer = X @ VW.T + d  # [[-47], [49]]

with_relu = torch.relu(H) @ V.T + c  # [[5], [49]]
