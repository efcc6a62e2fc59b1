import torch

A = torch.arange(12.0).reshape(3, 4)  # (3, 4)
B = torch.arange(20.0).reshape(4, 5)  # (4, 5)

C = A @ B  # (3, 4) @ (4, 5) -> (3, 5)
by_name = torch.matmul(A, B)  # (3, 5)
by_mm = torch.mm(A, B)  # (3, 5): two dimensions and nothing else

print(A[1], B[:, 2])  # tensor([4., 5., 6., 7.]) tensor([ 2.,  7., 12., 17.])
print(C[1, 2])  # tensor(234.)
print((by_name == C).all(), (by_mm == C).all())  # tensor(True) tensor(True)
