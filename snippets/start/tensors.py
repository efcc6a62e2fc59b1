import numpy as np

basket = np.array([3, 1, 2])
baskets = np.array([[3, 1, 2],
                    [1, 0, 4]])

print(basket[2])  # 2
print(baskets[1, 2])  # 4
