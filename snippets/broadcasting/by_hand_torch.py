import torch

P = torch.tensor([[1, 2, 3], [4, 5, 6]])  # (2, 3)
b = torch.tensor([10, 20, 30])  # (3,): one number for each column
c = torch.tensor([[100], [200]])  # (2, 1): one number for each row

by_column = P + b  # (2, 3) + (3,) -> (2, 3)
by_row = P + c  # (2, 3) + (2, 1) -> (2, 3)

print(by_column)  # tensor([[11, 22, 33],
#         [14, 25, 36]])
print(by_row)  # tensor([[101, 102, 103],
#         [204, 205, 206]])
