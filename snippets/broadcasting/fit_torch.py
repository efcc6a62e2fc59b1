import torch

x = torch.tensor([[-2.0], [-1.0], [0.0], [3.0]])  # (4, 1)
target = torch.tensor([-3.0, -1.0, 1.0, 7.0])  # (4,): this is two times x, plus one


def fit(target):
    line = torch.zeros(2, requires_grad=True)
    optimizer = torch.optim.SGD([line], lr=0.1)
    for _ in range(100):
        optimizer.zero_grad()
        gap = line[0] * x + line[1] - target
        (gap**2).mean().backward()
        optimizer.step()
    return line.detach()


right = fit(target[:, None])  # ≈ [2.00, 1.00]
wrong = fit(target)  # ≈ [0.00, 1.00]
print(target.mean())  # tensor(1.)
