import torch

X = torch.ones(5, 4)  # (5, 4)
none = X[:0]  # (0, 4): a batch without examples
row = torch.tensor([[1, 2, 3, 4]])  # (1, 4)

total = none + row  # (0, 4) + (1, 4) -> (0, 4)
print(total.numel(), total.sum())  # 0 tensor(0.)

none + X  # RuntimeError: The size of tensor a (0) must match the size of tensor b (5) …
