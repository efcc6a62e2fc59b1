import numpy as np

x = np.array([3, 1, 2])  # (3,): the basket
W = np.array([[2, 5, 1],
              [4, 0, 3]])  # (2, 3): the prices of each shop
b = np.array([10, 20])  # (2,): the fee of each shop

costs = W @ x  # (2, 3) @ (3,) -> (2,)
bill = costs + b  # (2,) + (2,) -> (2,)

print(costs)  # [13 18]
print(bill)  # [23 38]
