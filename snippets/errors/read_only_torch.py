import torch

row = torch.tensor([1.0, 2, 3])  # (3,)
stretched = row.expand(2, 3)  # (2, 3): no copy
stretched += 1  # RuntimeError: unsupported operation:
# more than one element of the written-to tensor refers to a single memory
# location. Please clone() the tensor before performing the operation.

fixed = stretched.clone() + 1  # [[2.0, 3.0, 4.0], [2.0, 3.0, 4.0]]
