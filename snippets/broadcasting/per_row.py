import numpy as np

P = np.array([[1, 2], [3, 4], [5, 6]])  # (3, 2): three examples, two neurons
per_neuron = np.array([10, 20])  # (2,)
per_row = np.array([[10], [20], [30]])  # (3, 1)

right = P + per_neuron  # (3, 2) + (2,) -> (3, 2)
wrong = P + per_row  # (3, 2) + (3, 1) -> (3, 2)

print(right.tolist())  # [[11, 22], [13, 24], [15, 26]]
print(wrong.tolist())  # [[11, 12], [23, 24], [35, 36]]
