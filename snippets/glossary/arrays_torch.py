import torch

X = torch.tensor([[3.0, 1.0, 2.0],
                  [1.0, 0.0, 4.0]])  # (2, 3)
row = torch.tensor([10.0, 20.0, 30.0])  # (3,)

down = X.sum(dim=0)  # [4, 1, 6]
moved = X + row  # (2, 3) + (3,) -> (2, 3)
turned = X.T  # (3, 2)
turned[0, 1] = 5.0
print(X)  # tensor([[3., 1., 2.],
#         [5., 0., 4.]])
