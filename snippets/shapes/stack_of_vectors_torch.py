import torch

A = torch.tensor([[[1.0, 2], [3, 4], [5, 6]], [[1, 0], [0, 1], [1, 1]]])  # (2, 3, 2)
V = torch.tensor([[1.0, 10], [2, 3]])  # (2, 2): one vector for each matrix

right = (A @ V[:, :, None])[:, :, 0]  # [[21, 43, 65], [2, 3, 5]]
print((right[1] == A[1] @ V[1]).all())  # tensor(True)

wrong = A @ V  # (2, 3, 2) @ (2, 2) -> (2, 3, 2)
print(wrong[1])  # tensor([[ 1., 10.],
#         [ 2.,  3.],
#         [ 3., 13.]])
