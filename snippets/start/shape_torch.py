import torch

price = torch.tensor(7)  # ()
basket = torch.tensor([3, 1, 2])  # (3,)
baskets = torch.tensor([[3, 1, 2],
                        [1, 0, 4]])  # (2, 3)
days = torch.stack([baskets, baskets, baskets, baskets])  # (4, 2, 3)

print(tuple(baskets.shape))  # (2, 3)
print(baskets[1, 2])  # tensor(4)
