import torch


def by_broadcast(A, B):
    difference = A[:, None] - B  # (n, 1, d) - (m, d) -> (n, m, d)
    return (difference**2).sum(dim=-1)  # (n, m)


def by_broadcast_into(A, B, difference, out):  # the same, into memory that is there
    torch.sub(A[:, None], B, out=difference)
    return torch.sum(difference.square_(), dim=-1, out=out)


def by_product(A, B):
    a, b = (A * A).sum(dim=1), (B * B).sum(dim=1)  # (n,), (m,)
    return a[:, None] - 2 * (A @ B.T) + b  # (n, m)


A = torch.tensor([[0.0, 0], [3, 4]])  # (2, 2)
B = torch.tensor([[3.0, 4], [0, 1], [6, 8]])  # (3, 2)
slow = by_broadcast(A, B)  # [[25, 1, 100], [0, 18, 25]]
fast = by_product(A, B)  # [[25, 1, 100], [0, 18, 25]]
into = by_broadcast_into(A, B, torch.empty(2, 3, 2), torch.empty(2, 3))
print((into == slow).all())  # tensor(True)

in_between = 4 * 400 * 500 * 64  # 51,200,000
result = 4 * 400 * 500  # 800,000
