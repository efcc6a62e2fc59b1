import torch

X = torch.arange(24.0).reshape(2, 3, 4)  # (2, 3, 4)

by_number = X[:, 1]  # (2, 4): an integer drops its axis
by_slice = X[:, 1:2]  # (2, 1, 4): a slice keeps it
added = X[:, None]  # (2, 1, 3, 4)
same = X.unsqueeze(1)  # (2, 1, 3, 4)
removed = added.squeeze(1)  # (2, 3, 4)

dropped = X.sum(dim=1)  # (2, 4)
kept = X.sum(dim=1, keepdim=True)  # (2, 1, 4)
print(dropped[1], kept[1])  # tensor([48., 51., 54., 57.]) tensor([[48., 51., 54., 57.]])

unchanged = X.squeeze(1)  # (2, 3, 4)
