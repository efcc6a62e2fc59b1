import torch

v = torch.ones(2)  # (2,)
v.item()  # RuntimeError:
# a Tensor with 2 elements
# cannot be converted to Scalar
float(v)  # ValueError:
# only one element tensors can be converted to Python scalars

total = v.sum()  # 2.0
