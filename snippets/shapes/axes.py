import numpy as np

A = np.arange(24).reshape(2, 3, 4)  # (2, 3, 4)

every = A.T  # (4, 3, 2)
last_two = A.mT  # (2, 4, 3)
swapped = np.swapaxes(A, -2, -1)  # (2, 4, 3)
named = A.transpose(0, 2, 1)  # (2, 4, 3): the new order of the old axes

print(A[1, 2, 3], every[3, 2, 1], last_two[1, 3, 2])  # 23 23 23
print((last_two == swapped).all(), (last_two == named).all())  # True True
G = A @ A.mT  # (2, 3, 4) @ (2, 4, 3) -> (2, 3, 3)
