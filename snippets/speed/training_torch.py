import torch
from torch.utils.flop_counter import FlopCounterMode

tokens, width = 64, 128
layers = [torch.nn.Linear(width, width, bias=False) for _ in range(3)]
model = torch.nn.Sequential(*layers)
X = torch.randn(tokens, width, requires_grad=True)  # (tokens, width)
n = sum(weight.numel() for weight in model.parameters())  # 49,152

with FlopCounterMode(display=False) as forward:
    loss = model(X).sum()
with FlopCounterMode(display=False) as backward:
    loss.backward()

print(forward.get_total_flops() / (n * tokens))  # 2.0
print(backward.get_total_flops() / (n * tokens))  # 4.0

parameters, tokens_per_second, peak = 7e9, 10_000, 989.5e12  # a made-up run
mfu = 6 * parameters * tokens_per_second / peak  # ≈ 0.424
