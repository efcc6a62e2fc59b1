import torch

ids = torch.tensor([2, 0, 1])  # (3,): three tokens
table = torch.tensor([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]])  # (3, 2)
tokens = table[ids]  # (3, 2): a row for each token

Q, K = tokens * 2, tokens  # (3, 2)
scores = Q @ K.T / 2**0.5  # (3, 2) @ (2, 3) -> (3, 3)
print(scores[0])  # tensor([2.8284, 1.4142, 1.4142])
mask = torch.ones(3, 3, dtype=torch.bool).tril()  # (3, 3)
hidden = scores.masked_fill(~mask, float("-inf"))  # (3, 3)
weights = torch.softmax(hidden, dim=1)  # (3, 3)
print(weights[0])  # tensor([1., 0., 0.])
print(mask.int())  # tensor([[1, 0, 0],
#         [1, 1, 0],
#         [1, 1, 1]], dtype=torch.int32)
