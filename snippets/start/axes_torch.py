import torch

baskets = torch.tensor([[3, 1, 2],
                        [1, 0, 4]])

fruits = baskets.sum(dim=0)  # [4, 1, 6]
pieces = baskets.sum(dim=1)  # [6, 5]
