import torch

v = torch.tensor([1.0, 2, 3])  # (3,)

wrong = v @ v.T  # 14
right = torch.outer(v, v)  # (3, 3)
print(right)  # tensor([[1., 2., 3.],
#         [2., 4., 6.],
#         [3., 6., 9.]])
