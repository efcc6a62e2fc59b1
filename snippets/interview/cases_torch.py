import torch

A = torch.ones(2, 3)  # (2, 3)
B = torch.ones(3, 4)  # (3, 4)
u = torch.ones(2)  # (2,)
v = torch.ones(3)  # (3,)
w = torch.ones(4)  # (4,)
S = torch.ones(2, 3, 4)  # (2, 3, 4)
R = torch.ones(4, 5)  # (4, 5)
U = torch.ones(3, 4, 5)  # (3, 4, 5)
ids = torch.arange(3)  # (3,): whole numbers
