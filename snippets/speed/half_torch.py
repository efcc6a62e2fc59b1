import torch

X = torch.ones(8, 3)  # (8, 3)
W = torch.ones(4, 3, dtype=torch.bfloat16)  # (4, 3)

Z = X.bfloat16() @ W.T  # (8, 3) @ (3, 4) -> (8, 4)
print(Z.dtype)  # torch.bfloat16

X @ W.T  # RuntimeError: expected m1 and m2 to have the same dtype, but got: float != c10::BFloat16
