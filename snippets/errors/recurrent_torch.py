import torch
from torch import nn

X = torch.ones(2, 6, 5)  # (2, 6, 5)
nn.LSTM(3, 4)(X)  # RuntimeError:
# input.size(-1)
# must be equal to input_size. Expected 3, got 5

hidden, _ = nn.LSTM(5, 4, batch_first=True)(X)
print(hidden.shape)  # torch.Size([2, 6, 4])
