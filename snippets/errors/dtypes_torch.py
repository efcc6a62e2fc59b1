import torch
from torch import nn

X, W = torch.ones(2, 3, dtype=torch.float64), torch.ones(3, 4)
X @ W  # RuntimeError:
# expected m1 and m2 to have the same dtype, but got: double != float
nn.Linear(3, 4)(X)  # RuntimeError:
# mat1 and mat2 must have the same dtype, but got Double and Float
torch.dot(X[0], W[:, 0])  # RuntimeError:
# dot : expected both vectors to have same dtype, but found Double and Float
torch.bmm(X[None], W[None])  # RuntimeError:
# expected scalar type Double but found Float

Z = X.to(W.dtype) @ W  # (2, 3) @ (3, 4) -> (2, 4)
