import torch

x = torch.tensor([[-1.0], [0.0], [1.0], [4.0]])  # (4, 1)
target = torch.tensor([-1.0, 1.0, 3.0, 9.0])  # (4,): this is two times x, plus one


def fit(target):
    line = torch.zeros(2, requires_grad=True)
    for _ in range(100):
        gap = line[0] * x + line[1] - target
        (gap**2).mean().backward()
        line = (line.detach() - 0.1 * line.grad).requires_grad_()
    return line.detach()


right = fit(target[:, None])  # ≈ [2.00, 1.00]
wrong = fit(target)  # ≈ [0.00, 3.00]
print(target.mean())  # tensor(3.)
