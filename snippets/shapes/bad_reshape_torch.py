import torch

A = torch.arange(6).reshape(2, 3)  # (2, 3)

A.reshape(4, 2)  # RuntimeError: shape '[4, 2]' is invalid for input of size 6
A.reshape(4, -1)  # RuntimeError: shape '[4, -1]' is invalid for input of size 6

print(A.reshape(3, -1).shape)  # torch.Size([3, 2])
