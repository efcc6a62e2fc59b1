import torch

signs = torch.cartesian_prod(*[torch.tensor([-1.0, 1.0])] * 4)  # (16, 4)
print(signs.mean(dim=0))  # tensor([0., 0., 0., 0.])
print(signs.var(dim=0, correction=0))  # tensor([1., 1., 1., 1.])

dots = signs @ signs.T  # (16, 4) @ (4, 16) -> (16, 16)
values = torch.tensor([-4.0, -2, 0, 2, 4])  # (5,)
counts = (dots[0] == values[:, None]).sum(dim=1)  # [1, 4, 6, 4, 1]
print(dots.var(correction=0), dots.std(correction=0))  # tensor(4.) tensor(2.)
