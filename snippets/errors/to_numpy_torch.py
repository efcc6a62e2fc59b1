import torch

x = torch.ones(3, device="meta")  # (3,)
x.numpy()  # TypeError:
# can't convert meta
# device type tensor to numpy. Use Tensor.cpu() to copy the tensor
# to host memory first.
x.to("cpu")  # NotImplementedError: Cannot copy out of meta tensor; no data!

values = torch.ones(3).cpu().numpy()  # (3,)
