import torch

X = torch.tensor([[0.0, 0], [3, 4], [6, 8]])  # (3, 2): three points
Y = torch.tensor([[0.0, 0], [3, 0], [0, 4], [6, 8]])  # (4, 2): four others

gaps = X[:, None] - Y  # (3, 1, 2) - (4, 2) -> (3, 4, 2)
squared = (gaps**2).sum(dim=-1)  # (3, 4)
print(torch.sqrt(squared)[1])  # tensor([5., 4., 3., 5.])

lengths = (X**2).sum(dim=1)[:, None] + (Y**2).sum(dim=1)  # (3, 1) + (4,) -> (3, 4)
by_product = lengths - 2 * X @ Y.T  # (3, 4)
print((by_product == squared).all())  # tensor(True)
