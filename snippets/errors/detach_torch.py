import torch

w = torch.ones(3, requires_grad=True)  # (3,)
w.numpy()  # RuntimeError:
# Can't call numpy() on Tensor that requires grad. Use
# tensor.detach().numpy() instead.

values = w.detach().numpy()  # (3,)
