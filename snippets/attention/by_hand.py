import numpy as np

Q = np.array([[2, 0, 1, 1], [0, 1, 1, 0]]) * np.log(2)  # (2, 4): two queries
K = np.array([[2, 1, -1, 1], [0, 1, 1, 1], [1, 2, 0, 0]])  # (3, 4): three keys
V = np.array([[20, 0, 40, 0, 60],
              [0, 20, 20, 40, 0],
              [20, 40, 0, 0, 0]])  # (3, 5): a value for each key

dots = Q @ K.T  # (2, 4) @ (4, 3) -> (2, 3)
scores = dots / np.sqrt(4)  # (2, 3)
powers = np.exp(scores)  # ≈ [[4.00, 2.00, 2.00], [1.00, 2.00, 2.00]]
sums = powers.sum(axis=1, keepdims=True)  # ≈ [[8.00], [5.00]]
weights = powers / sums  # ≈ [[0.500, 0.250, 0.250], [0.200, 0.400, 0.400]]

output = weights @ V  # (2, 3) @ (3, 5) -> (2, 5)
print(output.round(2))  # [[15. 15. 25. 10. 30.]
#  [12. 24. 16. 16. 12.]]
