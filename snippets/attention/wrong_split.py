import numpy as np

X = np.arange(24).reshape(1, 4, 6)  # (1, 4, 6): four tokens
weights = np.tri(4) / np.array([[1], [2], [3], [4]])  # (4, 4)

right_heads = X.reshape(1, 4, 2, 3).swapaxes(1, 2)  # (1, 2, 4, 3)
right = (weights @ right_heads).swapaxes(1, 2).reshape(1, 4, 6)  # (1, 4, 6)
wrong_heads = X.reshape(1, 2, 4, 3)  # (1, 2, 4, 3)
wrong = (weights @ wrong_heads).reshape(1, 4, 6)  # (1, 4, 6)

print(right[0, 0], wrong[0, 0])  # [0. 1. 2. 3. 4. 5.] [0.  1.  2.  1.5 2.5 3.5]
print(right[0, 1], wrong[0, 1])  # [3. 4. 5. 6. 7. 8.] [3.  4.  5.  4.5 5.5 6.5]

round_trip = X.reshape(1, 2, 4, 3).reshape(1, 4, 6)  # (1, 4, 6)
print((round_trip == X).all())  # True
