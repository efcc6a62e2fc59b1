import torch

Z, c = torch.ones(8, 4), torch.ones(8)  # (8, 4), (8,)
Z + c  # RuntimeError: The size of tensor a (4) must match the size of
# tensor b (8) at non-singleton dimension 1

for_each_row = Z + c[:, None]  # (8, 4) + (8, 1) -> (8, 4)
print(for_each_row[7])  # tensor([2., 2., 2., 2.])
