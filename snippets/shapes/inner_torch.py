import torch

A = torch.tensor([[1.0, 2], [3, 0], [2, 1]])  # (3, 2)
B = torch.tensor([[5.0, 4, 6, 7], [1, 2, 1, 3]])  # (2, 4)

print(A.shape[-1] == B.shape[-2])  # True
C = A @ B  # (n, k) @ (k, m) -> (n, m)
chain = A @ B @ B.T  # (3, 2) @ (2, 4) @ (4, 2) -> (3, 2)
print(chain[0])  # tensor([206.,  70.])

by_order = A @ A.T  # [[5, 3, 4], [3, 9, 6], [4, 6, 5]]
by_good = A.T @ A  # [[14, 4], [4, 5]]
