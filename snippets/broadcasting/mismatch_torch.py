import torch

Z = torch.ones(8, 4)  # (8, 4)
per_neuron = torch.tensor([1, 2, 3, 4])  # (4,)
per_example = torch.ones(8)  # (8,)

right = Z + per_neuron  # (8, 4) + (4,) -> (8, 4)
print(right[7])  # tensor([2., 3., 4., 5.])

Z + per_example  # RuntimeError: The size of tensor a (4) must match the size of tensor b (8)
# at non-singleton dimension 1
