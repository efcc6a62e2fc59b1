import numpy as np

basket = np.array([3, 1, 2])  # (3,)
prices = np.array([2, 5, 1])  # (3,)

pairs = basket * prices  # [6, 5, 2]
total = pairs.sum()  # 13

print(basket @ prices)  # 13
