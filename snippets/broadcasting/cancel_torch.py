import torch

x = torch.tensor([5000.0, 0])  # (2,)
y = torch.tensor([5001.0, 0])  # (2,)

right = ((x - y) ** 2).sum()  # 1
wrong = x @ x + y @ y - 2 * (x @ y)  # 0

one_each = torch.cdist(x[None], y[None])[0, 0]  # 1
count = 30
many = torch.cdist(x.expand(count, 2), y.expand(count, 2))[0, 0]  # 0

exact = 5000**2 + 5001**2 - 2 * 5000 * 5001  # 1
stored = (y[0] ** 2).double()  # 25,010,000
print(5001**2 - stored)  # tensor(1., dtype=torch.float64)
