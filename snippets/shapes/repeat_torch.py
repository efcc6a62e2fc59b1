import torch

K = torch.tensor([[1, 2], [3, 4], [5, 6]])  # (3, 2): one row for each key head

right = K.repeat_interleave(2, dim=0)  # [[1, 2], [1, 2], [3, 4], [3, 4], [5, 6], [5, 6]]
wrong = K.repeat(2, 1)  # [[1, 2], [3, 4], [5, 6], [1, 2], [3, 4], [5, 6]]
