import numpy as np

Z = np.ones((8, 4))  # (8, 4)
per_neuron = np.array([1, 2, 3, 4])  # (4,)
per_example = np.ones(8)  # (8,)

right = Z + per_neuron  # (8, 4) + (4,) -> (8, 4)
print(right[7])  # [2. 3. 4. 5.]

Z + per_example  # ValueError: operands could not be broadcast together with shapes (8,4) (8,)
