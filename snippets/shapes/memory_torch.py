import torch

A = torch.tensor([[0, 1, 2], [3, 4, 5]])  # (2, 3)
print(A.stride(), A.T.stride())  # (3, 1) (1, 3)
print(A.is_contiguous(), A.T.is_contiguous())  # True False

flat = A.reshape(6)  # [0, 1, 2, 3, 4, 5]
turned = A.T.reshape(6)  # [0, 3, 1, 4, 2, 5]

A[0, 0] = 100
print(flat[0], turned[0])  # tensor(100) tensor(0)
