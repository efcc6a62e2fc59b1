import torch
from torch.nn.functional import scaled_dot_product_attention as attend

Q, K = torch.ones(2, 4, 8), torch.ones(2, 5, 8)  # (2, 4, 8), (2, 5, 8)
keep = torch.ones(4, 5, dtype=torch.int64)  # (4, 5)
attend(Q, K, K, keep)  # RuntimeError:
# Expected attn_mask dtype to be bool or float or to match query dtype,
# but got attn_mask.dtype: long int and  query.dtype: float instead.

output = attend(Q, K, K, keep.bool())  # (2, 4, 8)
