import torch

counts = torch.tensor([1, 2, 3])  # (3,)
counts.mean()  # RuntimeError:
# mean():
# could not infer output dtype. Input dtype must be either a
# floating point or complex dtype. Got: Long
counts.softmax(dim=0)  # NotImplementedError:
# "softmax_lastdim_kernel_impl"
# not implemented for 'Long'

mean = counts.float().mean()  # ()
