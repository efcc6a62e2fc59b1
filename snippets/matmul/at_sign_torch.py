import torch

A = torch.tensor([[1.0, 2], [3, 4], [5, 6]])  # (3, 2)
B = torch.tensor([[0.0, 1], [2, 3]])  # (2, 2)

right = A @ B  # (3, 2) @ (2, 2) -> (3, 2)
print(right[0])  # tensor([4., 7.])
print((torch.matmul(A, B) == right).all())  # tensor(True)

wrong = A @ B.T  # (3, 2) @ (2, 2) -> (3, 2)
print(wrong[0])  # tensor([2., 8.])

D = torch.arange(12.0).reshape(4, 3)  # (4, 3)
flipped = D.T  # (3, 4)
print(D[2, 1], flipped[1, 2])  # tensor(7.) tensor(7.)
