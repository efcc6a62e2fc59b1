import torch

P, Q = torch.ones(2, 3, 4), torch.ones(3, 4, 5)  # (2, 3, 4), (3, 4, 5)
P @ Q  # RuntimeError: The size of tensor a (2) must match the size of
# tensor b (3) at non-singleton dimension 0

every_pair = P[:, None] @ Q  # (2, 1, 3, 4) @ (3, 4, 5) -> (2, 3, 3, 5)
