import torch
import torch.nn.functional as F

q = torch.ones(1, 8, 5, 4)  # (1, 8, 5, 4)
k = v = torch.ones(1, 3, 5, 4)  # (1, 3, 5, 4)
F.scaled_dot_product_attention(q, k, v, enable_gqa=True)  # RuntimeError:
# Number of heads in key and value must divide the number of heads
# in

k = v = torch.ones(1, 2, 5, 4)  # (1, 2, 5, 4)
out = F.scaled_dot_product_attention(q, k, v, enable_gqa=True)  # (1, 8, 5, 4)
