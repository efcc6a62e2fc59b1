import torch


def raw_scores(d_k):
    torch.manual_seed(0)
    Q = torch.randn(1000, d_k)  # (1000, d_k)
    K = torch.randn(500, d_k)  # (500, d_k)
    return Q @ K.T  # (1000, d_k) @ (d_k, 500) -> (1000, 500)


def largest_weight(scores):
    weights = torch.softmax(scores, dim=-1)  # (1000, 500)
    largest = weights.max(dim=-1).values  # (1000,)
    return largest.mean()


for d_k in 16, 64, 256:
    print((raw_scores(d_k).std() / d_k**0.5).round(decimals=1))  # tensor(1.)

print(largest_weight(raw_scores(256)) > 0.8)  # tensor(True)
print(largest_weight(raw_scores(256) / 256**0.5) < 0.05)  # tensor(True)
