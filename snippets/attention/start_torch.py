import torch
from torch import nn

torch.manual_seed(0)
X = torch.randn(2000, 512)  # (2000, 512): variance one
q, k = nn.Linear(512, 512)(X), nn.Linear(512, 512)(X)  # as PyTorch starts them
q.std()  # ≈ 0.58

dots = (q[:1000, :64] * k[1000:, :64]).sum(dim=1)  # (1000,): one head, two different tokens
(dots / 64**0.5).std()  # ≈ 0.336
