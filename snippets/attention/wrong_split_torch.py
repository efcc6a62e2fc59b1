import torch

X = torch.arange(24.0).reshape(1, 4, 6)  # (1, 4, 6): four tokens
weights = torch.ones(4, 4).tril() / torch.tensor([[1], [2], [3], [4]])  # (4, 4)

right_heads = X.reshape(1, 4, 2, 3).transpose(1, 2)  # (1, 2, 4, 3)
right = (weights @ right_heads).transpose(1, 2).reshape(1, 4, 6)  # (1, 4, 6)
wrong_heads = X.reshape(1, 2, 4, 3)  # (1, 2, 4, 3)
wrong = (weights @ wrong_heads).reshape(1, 4, 6)  # (1, 4, 6)

print(right[0, 0])  # tensor([0., 1., 2., 3., 4., 5.])
print(wrong[0, 0])  # tensor([0.0000, 1.0000, 2.0000, 1.5000, 2.5000, 3.5000])
print(right[0, 1])  # tensor([3., 4., 5., 6., 7., 8.])
print(wrong[0, 1])  # tensor([3.0000, 4.0000, 5.0000, 4.5000, 5.5000, 6.5000])

round_trip = X.reshape(1, 2, 4, 3).reshape(1, 4, 6)  # (1, 4, 6)
print((round_trip == X).all())  # tensor(True)
