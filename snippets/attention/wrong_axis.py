import numpy as np

scores = np.log(2) * np.array([[2, 1, 1], [0, 1, 1]])  # (2, 3)
V = np.array([[20, 0, 40, 0, 60], [0, 20, 20, 40, 0], [20, 40, 0, 0, 0]])  # (3, 5)
powers = np.exp(scores)  # ≈ [[4.00, 2.00, 2.00], [1.00, 2.00, 2.00]]

right = powers / powers.sum(axis=-1, keepdims=True)
print(right.round(2).tolist())  # [[0.5, 0.25, 0.25], [0.2, 0.4, 0.4]]
wrong = powers / powers.sum(axis=0)
print(wrong.round(2).tolist())  # [[0.8, 0.5, 0.5], [0.2, 0.5, 0.5]]
row_sums = wrong.sum(axis=-1)  # ≈ [1.80, 1.20]

right_output = right @ V  # (2, 3) @ (3, 5) -> (2, 5)
wrong_output = wrong @ V  # (2, 3) @ (3, 5) -> (2, 5)
print(right_output.round(2))  # [[15. 15. 25. 10. 30.]
#  [12. 24. 16. 16. 12.]]
print(wrong_output.round(2))  # [[26. 30. 42. 20. 48.]
#  [14. 30. 18. 20. 12.]]
