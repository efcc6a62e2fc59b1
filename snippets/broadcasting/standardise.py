import numpy as np

X = np.array([[0.0, 2, 3, 4, 6], [1.0, 5, 7, 9, 13]])  # (2, 5)

mean = X.mean(axis=1, keepdims=True)  # [[3], [7]]
std = X.std(axis=1, keepdims=True)  # [[2], [4]]
Z = (X - mean) / std  # (2, 5) - (2, 1) / (2, 1) -> (2, 5)
print(Z)  # [[-1.5 -0.5  0.   0.5  1.5]
#  [-1.5 -0.5  0.   0.5  1.5]]

divided_by_less = X.std(axis=1, keepdims=True, ddof=1)  # ≈ [[2.236], [4.472]]
