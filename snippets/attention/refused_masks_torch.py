import torch
import torch.nn.functional as F

Q, K, V = torch.ones(5, 4), torch.ones(7, 4), torch.ones(7, 6)
mask = torch.ones(5, 7, dtype=torch.int64)  # (5, 7)

F.scaled_dot_product_attention(Q, K, V, attn_mask=mask)  # RuntimeError: Expected attn_mask dtype
# to be bool or float or to match query dtype, but got attn_mask.dtype: long int and
# query.dtype: float instead.

keep = mask.bool()  # (5, 7)
F.scaled_dot_product_attention(Q, K, V, attn_mask=keep, is_causal=True)  # RuntimeError:
# _scaled_dot_product_attention: Explicit attn_mask should not be set when is_causal=True

output = F.scaled_dot_product_attention(Q, K, V, attn_mask=keep)  # (5, 6)
