import torch

seq, heads, d_k = 4, 2, 3
X = 10 * torch.arange(seq)[:, None] + torch.arange(heads * d_k)  # (seq, heads * d_k)
print(X[2])  # tensor([20, 21, 22, 23, 24, 25])

right = X.reshape(seq, heads, d_k).transpose(0, 1)  # (heads, seq, d_k)
wrong = X.reshape(heads, seq, d_k)  # (2, 4, 3)

print(right[0])  # tensor([[ 0,  1,  2],
#         [10, 11, 12],
#         [20, 21, 22],
#         [30, 31, 32]])
print(wrong[0])  # tensor([[ 0,  1,  2],
#         [ 3,  4,  5],
#         [10, 11, 12],
#         [13, 14, 15]])
