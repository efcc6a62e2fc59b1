import torch

seq, heads, d_k = 3, 2, 2
X = torch.tensor([[0, 1, 2, 3], [10, 11, 12, 13], [20, 21, 22, 23]])  # (seq, heads * d_k)

right = X.reshape(seq, heads, d_k).transpose(0, 1)  # (heads, seq, d_k)
wrong = X.reshape(heads, seq, d_k)  # (2, 3, 2)

print(right[0])  # tensor([[ 0,  1],
#         [10, 11],
#         [20, 21]])
print(wrong[0])  # tensor([[ 0,  1],
#         [ 2,  3],
#         [10, 11]])
