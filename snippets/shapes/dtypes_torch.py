import torch

X = torch.ones(2, 3, dtype=torch.float64)  # (2, 3)
W = torch.ones(3, 4)  # (3, 4)
print(X.dtype, W.dtype)  # torch.float64 torch.float32

total = X[0] + W[:, 0]  # [2, 2, 2]
print(total.dtype)  # torch.float64

X @ W  # RuntimeError: expected m1 and m2 to have the same dtype, but got: double != float

small = X.to(W.dtype) @ W  # (2, 3) @ (3, 4) -> (2, 4)
print(small.dtype, small.nbytes)  # torch.float32 32
