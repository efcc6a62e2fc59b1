import torch

M = torch.tensor([[1.0, 2, 3], [4, 5, 6]])  # (2, 3)
factor = torch.tensor(2.0)  # ()

scaled = factor * M  # [[2, 4, 6], [8, 10, 12]]

M @ factor  # RuntimeError: both arguments to matmul need to be at least 1D, but they are 2D and 0D
M @ 2  # TypeError: unsupported operand type(s) for @: 'Tensor' and 'int'
