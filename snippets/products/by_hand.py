import numpy as np

a = np.array([1, 2, 3])  # (3,)
b = np.array([4, 5, 6])  # (3,)

total = a + b  # [5, 7, 9]
product = a * b  # [4, 10, 18]
dot = a @ b  # 32
outer = np.outer(a, b)  # (3, 3)

print(product)  # [ 4 10 18]
print(outer)  # [[ 4  5  6]
#  [ 8 10 12]
#  [12 15 18]]
