import torch

guess = torch.tensor([[0], [1], [1], [2]])  # (4, 1)
label = torch.tensor([0, 1, 1, 2])  # (4,)

wrong = (guess == label).float().mean()  # 0.375
right = (guess[:, 0] == label).float().mean()  # 1.0
