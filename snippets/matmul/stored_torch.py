import torch

W = torch.arange(12.0).reshape(4, 3)  # (4, 3)
flipped = W.T  # (3, 4)

print(W[2])  # tensor([6., 7., 8.])
print(W.stride())  # (3, 1)
print(flipped.stride())  # (1, 3)
print(W.data_ptr() == flipped.data_ptr())  # True
