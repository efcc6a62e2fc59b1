import torch

n, k = 2, 3
A = torch.tensor([[1.0, 2, 3], [4, 5, 6]])  # (n, k)
B = torch.tensor([[1.0, 0], [2, 1], [0, 4]])  # (k, n)

whole_product = torch.trace(A @ B)  # 34.0
pairs_only = (A * B.T).sum()  # 34.0
by_letters = torch.einsum("nk,kn->", A, B)  # 34.0

S, R = A[:, :2], B[:2]  # (2, 2): square, so a missing .T runs
right = (S * R.T).sum()  # 10.0
wrong = (S * R).sum()  # 14.0
