import torch

A = torch.arange(24.0).reshape(2, 3, 4)  # (2, 3, 4)
B = torch.arange(40.0).reshape(2, 4, 5)  # (2, 4, 5)

pairs = A @ B  # (2, 3, 4) @ (2, 4, 5) -> (2, 3, 5)
every = torch.tensordot(A, B, dims=([-1], [-2]))  # (2, 3, 2, 5)

print(pairs[1, 0])  # tensor([1510., 1564., 1618., 1672., 1726.])
print(every[1, 0])  # tensor([[ 430.,  484.,  538.,  592.,  646.],
#         [1510., 1564., 1618., 1672., 1726.]])
print((every[1, :, 1] == pairs[1]).all())  # tensor(True)

torch.dot(A, B)  # RuntimeError: 1D tensors expected, but got 3D and 3D tensors
