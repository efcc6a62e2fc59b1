import numpy as np

orders = np.array([[1, 2], [3, 0], [2, 1]])  # (3, 2): three orders, two goods
prices = np.array([[5, 4, 6, 7], [1, 2, 1, 3]])  # (2, 4): two goods, four shops

totals = orders @ prices  # (3, 2) @ (2, 4) -> (3, 4)

print(totals)  # [[ 7  8  8 13]
#  [15 12 18 21]
#  [11 10 13 17]]
