import torch

X = torch.arange(24).reshape(1, 4, 6)  # (1, 4, 6): batch, seq, d_model
heads = X.reshape(1, 4, 2, 3).transpose(1, 2)  # (1, 2, 4, 3): batch, heads, seq, d_k

right = heads.transpose(1, 2).reshape(1, 4, 6)  # (1, 2, 4, 3) -> (1, 4, 2, 3) -> (1, 4, 6)
wrong = heads.reshape(1, 4, 6)  # (1, 2, 4, 3) -> (1, 4, 6)

print((right == X).all())  # tensor(True)
print(right[0, 1])  # tensor([ 6,  7,  8,  9, 10, 11])
print(wrong[0, 1])  # tensor([12, 13, 14, 18, 19, 20])

attended = torch.ones(4, 4) @ heads.float()  # (1, 2, 4, 3)
attended.transpose(1, 2).view(1, 4, 6)  # RuntimeError: view size is not compatible with input …
