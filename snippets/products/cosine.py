import numpy as np

X = np.array([[3.0, 4], [4, 3], [0, 5]])  # (3, 2): three vectors, one a row
Y = np.array([[6.0, 8], [8, 0]])  # (2, 2): two more

unit_x = X / np.linalg.norm(X, axis=-1, keepdims=True)  # (3, 2) / (3, 1) -> (3, 2)
unit_y = Y / np.linalg.norm(Y, axis=-1, keepdims=True)  # (2, 2) / (2, 1) -> (2, 2)
cosines = unit_x @ unit_y.T  # (3, 2) @ (2, 2) -> (3, 2)

print(cosines.round(2).tolist())  # [[1.0, 0.6], [0.96, 0.8], [0.8, 0.0]]
