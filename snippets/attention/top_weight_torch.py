import torch


def top_weight(d_k, scale):
    torch.manual_seed(0)
    q = torch.randn(2000, d_k)  # (2000, d_k)
    K = torch.randn(8, d_k)  # (8, d_k)
    scores = q @ K.T / scale  # (2000, d_k) @ (d_k, 8) -> (2000, 8)
    weights = torch.softmax(scores, dim=1)  # (2000, 8)
    return weights.amax(dim=1).mean()


top_weight(16, scale=1)  # ≈ 0.76
top_weight(64, scale=1)  # ≈ 0.87
top_weight(256, scale=1)  # ≈ 0.94
top_weight(1024, scale=1)  # ≈ 0.97

top_weight(16, scale=16**0.5)  # ≈ 0.36
top_weight(1024, scale=1024**0.5)  # ≈ 0.36
