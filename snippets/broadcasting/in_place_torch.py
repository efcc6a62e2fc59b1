import torch

b = torch.tensor([1.0, 2, 3, 4])  # (4,)
Z = torch.ones(8, 4)  # (8, 4)

Z += b  # (8, 4) + (4,) -> (8, 4)
grown = b + Z  # (4,) + (8, 4) -> (8, 4)
print(grown[7])  # tensor([3., 5., 7., 9.])

b += Z  # RuntimeError: output with shape [4] doesn't match the broadcast shape [8, 4]
