import numpy as np

x = np.array([1, 2, 3])  # (3,): what went into the layer
g = np.array([5, 0, -1])  # (3,): the gradient that came back to its outputs

right = np.outer(g, x)  # (3, 3): row j is for neuron j, as in W
wrong = np.outer(x, g)  # (3, 3)

print(right.tolist())  # [[5, 10, 15], [0, 0, 0], [-1, -2, -3]]
print(wrong.tolist())  # [[5, 0, -1], [10, 0, -2], [15, 0, -3]]
