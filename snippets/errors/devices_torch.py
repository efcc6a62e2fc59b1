import torch
import torch.nn.functional as F

q = torch.ones(1, 5, 8)  # (1, 5, 8)
k = v = torch.ones(1, 6, 8, device="meta")  # (1, 6, 8)
F.scaled_dot_product_attention(q, k, v)  # RuntimeError:
# Expected query, key, and value
# to have the same device type, but got query.device: cpu
# key.device: meta and value.device: meta instead.

k = v = torch.ones(1, 6, 8, device=q.device)  # (1, 6, 8)
out = F.scaled_dot_product_attention(q, k, v)  # (1, 5, 8)
