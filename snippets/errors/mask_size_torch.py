import torch
from torch import nn

attend = nn.MultiheadAttention(12, 3, batch_first=True)
x = torch.ones(1, 4, 12)  # (1, 4, 12)
small = torch.ones(3, 3, dtype=torch.bool)  # (3, 3)
attend(x, x, x, attn_mask=small)  # RuntimeError:
# The shape of the 2D attn_mask is torch.Size([3, 3]), but should be (4, 4).

hidden = torch.ones(4, 4, dtype=torch.bool).triu(1)  # (4, 4)
output, weights = attend(x, x, x, attn_mask=hidden)  # (1, 4, 12), (1, 4, 4)
