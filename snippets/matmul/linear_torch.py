import torch
from torch import nn

X = torch.tensor([[1.0, 2, 3], [4, 5, 6]])  # (2, 3)
W = torch.tensor([[1.0, 0, 2], [0, 1, 3], [1, 2, 0], [1, 1, 1]])  # (4, 3)
b = torch.tensor([10.0, 20, 30, 40])  # (4,)

layer = nn.Linear(in_features=3, out_features=4)
layer.load_state_dict({"weight": W, "bias": b})
Z = layer(X)  # [[17, 31, 35, 46], [26, 43, 44, 55]]

print(layer.weight.shape)  # torch.Size([4, 3])
print((X @ W.T + b == Z).all())  # tensor(True)
