import torch
from torch import nn

x = torch.ones(1, 3, 4)  # (1, 3, 4)
blocked = torch.tensor([[False, True, True], [False, False, True], [True, True, True]])  # (3, 3)
layer = nn.MultiheadAttention(embed_dim=4, num_heads=2, batch_first=True)
with torch.no_grad():
    output = layer(x, x, x, attn_mask=blocked)[0]  # (1, 3, 4)
    print(output[0, 2])  # tensor([nan, nan, nan, nan])
    output = layer(x, x, x, attn_mask=blocked, need_weights=False)[0]  # (1, 3, 4)
    print(output[0, 2])  # tensor([0., 0., 0., 0.])
