import torch
from torch import nn

x = torch.ones(3, 5, 8)  # (3, 5, 8)
attend = nn.MultiheadAttention(8, 2, batch_first=True)
padding = torch.zeros(5, 3, dtype=torch.bool)  # (5, 3)
attend(x, x, x, key_padding_mask=padding)  # AssertionError:
# Expected key_padded_mask.shape[0] to be 3, but got 5
attend(x[..., :6], x, x)  # AssertionError:
# was expecting embedding dimension of 8, but got 6

out, _ = attend(x, x, x, key_padding_mask=padding.T)
print(out.shape)  # torch.Size([3, 5, 8])
