import torch

total, Z = torch.zeros(4), torch.ones(8, 4)  # (4,), (8, 4)
total += Z  # RuntimeError:
# output with shape [4] doesn't match the broadcast shape [8, 4]

total += Z.sum(dim=0)  # (4,) + (4,) -> (4,)
