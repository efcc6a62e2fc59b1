import torch

a = torch.tensor([1.0, 2, 3])  # (3,)
b = torch.tensor([4.0, 5, 6])  # (3,)

total = a + b  # [5, 7, 9]
product = a * b  # [4, 10, 18]
dot = a @ b  # 32.0
outer = torch.outer(a, b)  # (3, 3)

print(product)  # tensor([ 4., 10., 18.])
print(outer)  # tensor([[ 4.,  5.,  6.],
#         [ 8., 10., 12.],
#         [12., 15., 18.]])
