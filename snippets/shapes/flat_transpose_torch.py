import torch

v = torch.tensor([1.0, 2, 3])  # (3,)
print((v == v.T).all())  # tensor(True)

wrong = v @ v.T  # 14
right = v[:, None] @ v[None, :]  # (3, 1) @ (1, 3) -> (3, 3)
print(right)  # tensor([[1., 2., 3.],
#         [2., 4., 6.],
#         [3., 6., 9.]])
