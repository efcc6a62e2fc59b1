import torch

x = torch.tensor([3, 1, 2])  # (3,): the basket
W = torch.tensor([[2, 5, 1],
                  [4, 0, 3]])  # (2, 3): the prices of each shop
b = torch.tensor([10, 20])  # (2,): the fee of each shop

costs = W @ x  # (2, 3) @ (3,) -> (2,)
bill = costs + b  # (2,) + (2,) -> (2,)

print(costs)  # tensor([13, 18])
print(bill)  # tensor([23, 38])
