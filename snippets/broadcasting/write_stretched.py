import numpy as np

b = np.array([1, 2, 3])  # (3,)
rows = np.broadcast_to(b, (2, 3))  # (2, 3)

rows[0, 0] = 100  # ValueError: assignment destination is read-only

own = rows.copy()  # (2, 3)
own[0, 0] = 100
print(own.tolist(), b)  # [[100, 2, 3], [1, 2, 3]] [1 2 3]
