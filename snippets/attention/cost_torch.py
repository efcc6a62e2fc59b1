import torch
from torch.utils.flop_counter import FlopCounterMode

batch, heads, T, d_k = 32, 12, 512, 64
d_model = heads * d_k  # 768
every_score = torch.zeros(1).expand(batch, heads, T, T)  # (32, 12, 512, 512)
score_bytes = every_score.numel() * every_score.element_size()  # 402,653,184

one_sequence = torch.ones(heads, T, d_k)  # (12, 512, 64): Q, K or V of every head
with FlopCounterMode(display=False) as counter:
    every_head = one_sequence @ one_sequence.mT  # (12, 512, 64) @ (12, 64, 512) -> (12, 512, 512)
    mixed = every_head @ one_sequence  # (12, 512, 512) @ (12, 512, 64) -> (12, 512, 64)

counted = counter.get_total_flops()  # 805,306,368
flops = 4 * T * T * d_model  # 805,306,368
