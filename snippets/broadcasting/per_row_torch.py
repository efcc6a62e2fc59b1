import torch

P = torch.tensor([[1, 2], [3, 4], [5, 6]])  # (3, 2): three examples, two neurons
per_neuron = torch.tensor([10, 20])  # (2,)
per_row = torch.tensor([[10], [20], [30]])  # (3, 1)

right = P + per_neuron  # (3, 2) + (2,) -> (3, 2)
wrong = P + per_row  # (3, 2) + (3, 1) -> (3, 2)

print(right)  # tensor([[11, 22],
#         [13, 24],
#         [15, 26]])
print(wrong)  # tensor([[11, 12],
#         [23, 24],
#         [35, 36]])
