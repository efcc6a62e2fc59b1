import torch

A = torch.ones(6, 2, 3)  # (6, 2, 3)
B = torch.ones(6, 4, 3)  # (6, 4, 3)

right = A @ B.mT  # (6, 2, 3) @ (6, 3, 4) -> (6, 2, 4)

A @ B  # RuntimeError: Expected size for first two dimensions of batch2 tensor to be: [6, 3] …
