import torch

X = torch.tensor([[1.0, 2, 3], [4, 5, 6]])  # (2, 3)
W = torch.tensor([[1.0, 0, 2], [0, 1, 3], [1, 2, 0]])  # (3, 3)

right = X @ W.T  # (2, 3)
wrong = X @ W  # (2, 3)

print(right)  # tensor([[ 7., 11.,  5.],
#         [16., 23., 14.]])
print(wrong)  # tensor([[ 4.,  8.,  8.],
#         [10., 17., 23.]])
