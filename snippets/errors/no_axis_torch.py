import torch

v = torch.tensor([1.0, 2, 3])  # (3,)
v @ torch.tensor(2.0)  # RuntimeError:
# both arguments to matmul need to be at least 1D, but they are 1D and 0D

scaled = v * 2  # [2.0, 4.0, 6.0]
