import numpy as np

b = np.array([1.0, 2, 3, 4])  # (4,)
Z = np.ones((8, 4))  # (8, 4)

Z += b  # (8, 4) + (4,) -> (8, 4)
grown = b + Z  # (4,) + (8, 4) -> (8, 4)
print(grown[7])  # [3. 5. 7. 9.]

b += Z  # ValueError: non-broadcastable output operand with shape (4,)
# doesn't match the broadcast shape (8,4)
