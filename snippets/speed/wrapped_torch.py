import torch

X = torch.tensor([[100, 100]], dtype=torch.int8)  # (1, 2)
W = torch.tensor([[1, 1], [1, 0], [1, -1]], dtype=torch.int8)  # (3, 2)

wrong = X @ W.T  # [[-56, 100, 0]]
right = X.int() @ W.T.int()  # [[200, 100, 0]]

n = torch.tensor(4096, dtype=torch.int32)
wrong_count = 2 * n * n * n  # 0
right_count = 2 * n.long() ** 3  # 137,438,953,472
