import numpy as np

orders = np.array([[1, 2], [3, 0], [2, 1]])  # (3, 2)
by_shop = np.array([[5, 1], [4, 2], [6, 1], [7, 3]])  # (4, 2): one shop a row

turned = by_shop.T  # [[5, 4, 6, 7], [1, 2, 1, 3]]
refilled = by_shop.reshape(2, 4)  # [[5, 1, 4, 2], [6, 1, 7, 3]]

right = orders @ turned  # (3, 4)
wrong = orders @ refilled  # (3, 4)
print(right[0], wrong[0])  # [ 7  8  8 13] [17  3 18  8]
