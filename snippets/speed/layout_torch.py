import torch

A = torch.arange(12.0).reshape(3, 4)  # (3, 4)
F = A.T.contiguous().T  # (3, 4)
print((A == F).all())  # tensor(True)

print(A.stride())  # (4, 1)
print(F.stride())  # (1, 3)
print(A.T.is_contiguous(), F.T.is_contiguous())  # False True

column = A[:, 1]  # (3,)
print(column.stride(), column.is_contiguous())  # (4,) False
print(column.contiguous().stride())  # (1,)
