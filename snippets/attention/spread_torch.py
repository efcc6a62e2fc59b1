import torch


def spread(d_k):
    torch.manual_seed(0)
    q, k = torch.randn(2, 5000, d_k)  # (5000, d_k)
    return (q * k).sum(dim=1).std()


spread(16)  # ≈ 4
spread(64)  # ≈ 8
spread(256)  # ≈ 16
spread(1024)  # ≈ 32
spread(1024) / 1024**0.5  # ≈ 1.0
