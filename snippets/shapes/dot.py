import numpy as np

A = np.arange(24).reshape(2, 3, 4)  # (2, 3, 4)
B = np.arange(40).reshape(2, 4, 5)  # (2, 4, 5)

pairs = A @ B  # (2, 3, 4) @ (2, 4, 5) -> (2, 3, 5)
every = np.dot(A, B)  # (2, 3, 4), (2, 4, 5) -> (2, 3, 2, 5)

print(pairs[1, 0])  # [1510 1564 1618 1672 1726]
print(every[1, 0])  # [[ 430  484  538  592  646]
#  [1510 1564 1618 1672 1726]]
print((every[1, :, 1] == pairs[1]).all())  # True
