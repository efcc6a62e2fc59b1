import torch

a = torch.ones(3)  # (3,)
c = torch.ones(4)  # (4,)
A = torch.ones(2, 3)  # (2, 3)

a @ c  # RuntimeError: inconsistent tensor size, expected tensor [3] and src [4]
# to have the same number of elements, but got 3 and 4 elements respectively
a * c  # RuntimeError: The size of tensor a (3) must match the size of tensor b (4)
# at non-singleton dimension 0
torch.dot(A, A)  # RuntimeError: 1D tensors expected, but got 2D and 2D tensors

every_pair = torch.outer(a, c)  # (3, 4): needs nothing to agree
fixed = (A * A).sum(dim=-1)  # [3.0, 3.0]: a dot product for each row
