import math

import torch
import torch.nn.functional as F

scores = math.log(2) * torch.tensor([[2.0, 1, 1], [0, 1, 1]])  # (2, 3)
keep = torch.tensor([[True, True, True], [False, False, False]])  # (2, 3)

by_hand = scores.masked_fill(~keep, -math.inf).softmax(dim=-1)  # (2, 3)
with_large_number = scores.masked_fill(~keep, -1e9).softmax(dim=-1)  # (2, 3)
repaired = torch.where(keep.any(dim=-1, keepdim=True), by_hand, 0)  # (2, 3)
print(by_hand)  # tensor([[0.5000, 0.2500, 0.2500],
#         [   nan,    nan,    nan]])
print(with_large_number[1])  # tensor([0.3333, 0.3333, 0.3333])
print(repaired[1])  # tensor([0., 0., 0.])
print(torch.tensor([1.0, 0.0]) @ torch.tensor([5.0, math.nan]))  # tensor(nan)

Q, K, V = torch.ones(2, 4), torch.ones(3, 4), torch.ones(3, 5)
library = F.scaled_dot_product_attention(Q, K, V, attn_mask=keep)  # (2, 5)
print(library[1])  # tensor([0., 0., 0., 0., 0.])
