import torch

S = torch.arange(24.0).reshape(2, 3, 4)  # (2, 3, 4)
turned = S.T  # (4, 3, 2)
S @ turned  # RuntimeError: The size of tensor a (2) must match the size of tensor b (4) …
six = S @ S.mT  # (2, 3, 3)

w = torch.tensor([1.0, 2, 3, 4])  # (4,)
seven = w @ w.T  # 30

A = torch.tensor([[0, 1, 2], [3, 4, 5]])  # (2, 3)
eight = A.T.reshape(2, 3)  # [[0, 3, 1], [4, 2, 5]]
