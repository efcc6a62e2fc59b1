import torch
from torch import nn

table = nn.Embedding(10, 4)
table(torch.tensor([3, 10]))  # IndexError: index out of range in self
table(torch.tensor([3.0, 9.0]))  # RuntimeError:
# Expected tensor for argument #1 'indices'
# to have one of the following scalar types: Long, Int; but got
# torch.FloatTensor instead (while checking arguments for embedding)

vectors = table(torch.tensor([3, 9]))  # (2, 4)
