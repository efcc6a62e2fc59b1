import numpy as np

X = np.array([[1, 2, 3],
              [4, 5, 6]])  # (2, 3): each row is an example
W = np.array([[1, 0, 2],
              [0, 1, 3],
              [1, 2, 0],
              [1, 1, 1]])  # (4, 3): each row is a neuron
b = np.array([10, 20, 30, 40])  # (4,): one bias for each neuron

P = X @ W.T  # (2, 3) @ (3, 4) -> (2, 4)
Z = P + b  # (2, 4) + (4,) -> (2, 4)

print(Z)  # [[17 31 35 46]
#  [26 43 44 55]]
