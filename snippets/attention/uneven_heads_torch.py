import torch
from torch import nn

X = torch.ones(2, 5, 10)  # (2, 5, 10): batch, seq, d_model

X.reshape(2, 5, 4, 10 // 4)  # RuntimeError: shape '[2, 5, 4, 2]' is invalid for input of size 100
nn.MultiheadAttention(10, num_heads=4)  # AssertionError: embed_dim must be divisible by num_heads
