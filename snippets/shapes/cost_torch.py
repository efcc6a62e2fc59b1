import torch

A = torch.ones(10, 2, 3, 4)  # (10, 2, 3, 4)
B = torch.ones(4, 5)  # (4, 5)
C = A @ B  # (10, 2, 3, 5)
terms = A[..., None] * B  # (10, 2, 3, 4, 1) * (4, 5) -> (10, 2, 3, 4, 5)
print((terms.sum(dim=-2) == C).all())  # tensor(True)
flops = 2 * terms.numel()  # 2,400

P = torch.ones(20, 3, 4)  # (20, 3, 4)
R = torch.ones(20, 4, 5)  # (20, 4, 5)
pairs, every = P @ R, torch.tensordot(P, R, dims=([2], [1]))  # (20, 3, 5), (20, 3, 20, 5)
print(every.nbytes / pairs.nbytes)  # 20.0

turned = A.mT  # (10, 2, 4, 3)
copied = turned.reshape(-1)  # (240,)
print(turned.is_contiguous(), copied.is_contiguous())  # False True
print(copied.nbytes)  # 960
