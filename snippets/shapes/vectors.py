import numpy as np

M = np.array([[1, 2, 3], [4, 5, 6]])  # (2, 3)
u = np.array([1, 10])  # (2,)
v = np.array([1, 0, 2])  # (3,)

left = u @ M  # (2,) @ (2, 3) -> (3,)
right = M @ v  # (2, 3) @ (3,) -> (2,)
both = v @ v  # (3,) @ (3,) -> ()
print(left, right, both)  # [41 52 63] [ 7 16] 5

as_row = u[None] @ M  # (1, 2) @ (2, 3) -> (1, 3)
as_column = M @ v[:, None]  # (2, 3) @ (3, 1) -> (2, 1)
print((as_row[0] == left).all(), (as_column[:, 0] == right).all())  # True True
