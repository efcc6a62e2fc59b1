import numpy as np

Z = np.ones((8, 4))  # (8, 4)
per_neuron = np.ones(4)  # (4,)
per_example = np.ones(8)  # (8,)

right = Z + per_neuron  # (8, 4) + (4,) -> (8, 4)

Z + per_example  # ValueError: operands could not be broadcast together with shapes (8,4) (8,)
