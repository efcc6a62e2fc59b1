import torch

basket = torch.tensor([3, 1, 2])
baskets = torch.tensor([[3, 1, 2],
                        [1, 0, 4]])

print(basket[2])  # tensor(2)
print(baskets[1, 2])  # tensor(4)
