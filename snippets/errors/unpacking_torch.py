import torch

X = torch.ones(5, 8)  # (5, 8)
B, T, C = X.shape  # ValueError:
# not enough values to unpack (expected 3, got 2)
B, T = X[None].shape  # ValueError: too many values to unpack (expected 2)
X.shape[2]  # IndexError: tuple index out of range

B, T, C = X[None].shape
print(B, T, C)  # 1 5 8
