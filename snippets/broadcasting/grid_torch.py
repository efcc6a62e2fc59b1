import torch

column = torch.tensor([[1], [2], [3]])  # (3, 1)
row = torch.tensor([10, 20, 30, 40])  # (4,)

grid = column + row  # (3, 1) + (4,) -> (3, 4)
print(grid)  # tensor([[11, 21, 31, 41],
#         [12, 22, 32, 42],
#         [13, 23, 33, 43]])
