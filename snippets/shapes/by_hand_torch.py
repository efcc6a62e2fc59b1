import torch

orders = torch.tensor([[1.0, 2], [3, 0], [2, 1]])  # (3, 2): three orders, two goods
prices = torch.tensor([[5.0, 4, 6, 7], [1, 2, 1, 3]])  # (2, 4): two goods, four shops

totals = orders @ prices  # (3, 2) @ (2, 4) -> (3, 4)

print(totals)  # tensor([[ 7.,  8.,  8., 13.],
#         [15., 12., 18., 21.],
#         [11., 10., 13., 17.]])
