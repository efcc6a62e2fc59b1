import torch

Q = torch.tensor([[1.0, 2], [0, 1], [2, 0]])  # (3, 2)
K = torch.tensor([[1.0, 0], [1, 1], [0, 2], [2, 1]])  # (4, 2)
V = torch.tensor([[1.0, 0, 2, 0, 1], [0, 1, 0, 2, 1], [2, 1, 0, 0, 1], [1, 1, 1, 1, 0]])  # (4, 5)

scores_first = (Q @ K.T) @ V  # (3, 5)
values_first = Q @ (K.T @ V)  # (3, 5)
print(scores_first[0])  # tensor([13., 11.,  6., 10.,  8.])
print(values_first[0])  # tensor([13., 11.,  6., 10.,  8.])

output = torch.softmax(Q @ K.T, dim=1) @ V  # (3, 5)
print(output[0].round(decimals=2))  # tensor([1.2600, 0.9800, 0.4500, 0.7200, 0.5900])
doubled = torch.softmax((2 * Q) @ K.T, dim=1) @ V  # (3, 5)
print(doubled[0].round(decimals=2))  # tensor([1.4000, 1.0000, 0.4700, 0.5900, 0.5300])
