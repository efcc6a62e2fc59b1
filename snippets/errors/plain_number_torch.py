import torch

v = torch.tensor([1.0, 2, 3])  # (3,)
v @ 2  # TypeError: unsupported operand type(s) for @: 'Tensor' and 'int'

scaled = v * 2  # [2.0, 4.0, 6.0]
