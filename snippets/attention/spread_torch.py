import torch

pairs = 5000  # of a query and a key


def spread(d_k):
    torch.manual_seed(0)
    q, k = torch.randn(2, pairs, d_k)  # (pairs, d_k)
    return (q * k).sum(dim=1).std()


spread(16)  # ≈ 4
spread(64)  # ≈ 8
spread(256)  # ≈ 16
spread(1024)  # ≈ 32
spread(1024) / 1024**0.5  # ≈ 1.0
