import torch
import torch.nn.functional as F

X = torch.tensor([[1.0, 0, 2], [0, 1, 1], [2, 1, 0], [1, 1, 1]])  # (4, 3): four tokens
order = [2, 0, 3, 1]

output = F.scaled_dot_product_attention(X, X, X)  # (4, 3)
shuffled = F.scaled_dot_product_attention(X[order], X[order], X[order])  # (4, 3)
print(output[2])  # tensor([1.5660, 0.8888, 0.4828])
print(shuffled[0])  # tensor([1.5660, 0.8888, 0.4828])
gap = (shuffled - output[order]).abs().max()  # < 0.000001
moved = (shuffled - output).abs().max()  # ≈ 1.01

keys_shuffled = F.scaled_dot_product_attention(X, X[order], X[order])  # (4, 3)
keys_gap = (keys_shuffled - output).abs().max()  # < 0.000001
