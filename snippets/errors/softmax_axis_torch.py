import torch

scores = torch.ones(4, 5)  # (4, 5)
torch.softmax(scores)  # TypeError:
# softmax() missing 1 required positional arguments: "dim"

weights = torch.softmax(scores, dim=-1)  # (4, 5)
print(weights[0])  # tensor([0.2000, 0.2000, 0.2000, 0.2000, 0.2000])
