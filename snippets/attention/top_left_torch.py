import torch
import torch.nn.functional as F
from torch.nn.attention.bias import causal_lower_right

V = torch.tensor([[60.0, 0], [0, 60], [30, 30], [60, 60], [0, 0], [90, 30]])  # (6, 2)
Q, K = torch.ones(2, 4), torch.ones(6, 4)  # (2, 4), (6, 4): all scores equal
bottom_right = torch.ones(2, 6).tril(diagonal=6 - 2)  # [[1, 1, 1, 1, 1, 0], [1, 1, 1, 1, 1, 1]]

wrong = F.scaled_dot_product_attention(Q, K, V, is_causal=True)  # (2, 2)
right = F.scaled_dot_product_attention(Q, K, V, attn_mask=bottom_right.bool())  # (2, 2)
print(wrong)  # tensor([[60.,  0.],
#         [30., 30.]])
print(right.round(decimals=3))  # tensor([[30., 30.],
#         [40., 30.]])

last = Q[1:]  # (1, 4)
one_wrong = F.scaled_dot_product_attention(last, K, V, is_causal=True)  # [[60, 0]]
one_right = F.scaled_dot_product_attention(last, K, V)  # ≈ [[40.0, 30.0]]
aligned = causal_lower_right(2, 6)
same = F.scaled_dot_product_attention(Q[None], K[None], V[None], attn_mask=aligned)  # (1, 2, 2)
gap = (same[0] - right).abs().max()  # < 0.0001
