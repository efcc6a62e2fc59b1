import torch

A = torch.ones(2, 3, 4)  # (2, 3, 4)
B = torch.ones(3, 4, 5)  # (3, 4, 5)

every_pair = A[:, None] @ B  # (2, 1, 3, 4) @ (3, 4, 5) -> (2, 3, 3, 5)
print(every_pair[1, 2, 0, 4])  # tensor(4.)

A @ B  # RuntimeError: The size of tensor a (2) must match the size of tensor b (3)
# at non-singleton dimension 0
