import numpy as np

Z, c = np.ones((8, 4)), np.ones(8)  # (8, 4), (8,)
Z + c  # ValueError: operands could not be broadcast together with shapes
# (8,4) (8,)

for_each_row = Z + c[:, None]  # (8, 4) + (8, 1) -> (8, 4)
print(for_each_row[7])  # [2. 2. 2. 2.]
