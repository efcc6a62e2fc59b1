import numpy as np

price = np.array(7)  # ()
basket = np.array([3, 1, 2])  # (3,)
baskets = np.array([[3, 1, 2],
                    [1, 0, 4]])  # (2, 3)
days = np.array([baskets, baskets, baskets, baskets])  # (4, 2, 3)

print(baskets.shape)  # (2, 3)
print(baskets[1, 2])  # 4
