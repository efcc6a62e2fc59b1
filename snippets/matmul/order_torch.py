import torch

A = torch.tensor([[1.0, 2, 3], [4, 5, 6]])  # (2, 3)
B = torch.tensor([[1.0, 0], [2, 1], [0, 3]])  # (3, 2)
AB = A @ B  # [[5, 11], [14, 23]]
BA = B @ A  # [[1, 2, 3], [6, 9, 12], [12, 15, 18]]

S = torch.tensor([[1.0, 2], [3, 4]])  # (2, 2)
R = torch.tensor([[0.0, 1], [2, 3]])  # (2, 2)
SR = S @ R  # [[4, 7], [8, 15]]
RS = R @ S  # [[3, 4], [11, 16]]
star = S * R  # [[0, 2], [6, 12]]

A * B  # RuntimeError: The size of tensor a (3) must match the size of tensor b (2)
# at non-singleton dimension 1
