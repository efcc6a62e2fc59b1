import torch
from torch.nn.functional import scaled_dot_product_attention as attend

Q, K = torch.ones(2, 4, 8), torch.ones(2, 4, 8)  # (2, 4, 8), (2, 4, 8)
keep = torch.tensor([True, True, True, False])  # (4,): the last key is padding
attend(Q, K, K, keep, is_causal=True)  # RuntimeError:
# _scaled_dot_product_attention:
# Explicit attn_mask should not be set when is_causal=True

both = keep & torch.ones(4, 4, dtype=torch.bool).tril()  # (4, 4)
output = attend(Q, K, K, both)  # (2, 4, 8)
