import torch

counts = torch.tensor([[1, 2, 3], [4, 5, 6]])  # (2, 3)
counts.mean()  # RuntimeError:
# mean():
# could not infer output dtype. Input dtype must be either a
# floating point or complex dtype. Got: Long
counts.softmax(dim=1)  # NotImplementedError:
# "softmax_lastdim_kernel_impl"
# not implemented for 'Long'

mean = counts.float().mean()  # 3.5
