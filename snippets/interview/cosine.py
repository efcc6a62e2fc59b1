import numpy as np

A = np.array([[3.0, 4.0], [1.0, 0.0], [0.0, 2.0]])  # (3, 2)
B = np.array([[1.0, 0.0], [0.0, 5.0], [-3.0, -4.0], [2.0, 2.0]])  # (4, 2)

unit_A = A / np.linalg.norm(A, axis=1, keepdims=True)  # (3, 2)
unit_B = B / np.linalg.norm(B, axis=1, keepdims=True)  # (4, 2)
similarity = unit_A @ unit_B.T  # (3, 2) @ (2, 4) -> (3, 4)

print(similarity[0].round(2))  # [ 0.6   0.8  -1.    0.99]
