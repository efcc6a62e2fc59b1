import numpy as np

a = np.array([1, 2, 3])  # (3,)
c = np.array([10, 20])  # (2,)

by_name = np.outer(a, c)  # [[10, 20], [20, 40], [30, 60]]
by_stretch = a[:, None] * c  # (3, 1) * (2,) -> (3, 2)
by_product = a[:, None] @ c[None, :]  # (3, 1) @ (1, 2) -> (3, 2)

print((by_name == by_stretch).all(), (by_name == by_product).all())  # True True
print(np.linalg.matrix_rank(by_name))  # 1
