import torch

w = torch.ones(3, requires_grad=True)  # (3,)
losses = w * 2  # (3,)
losses.backward()  # RuntimeError:
# grad can be implicitly created only for scalar outputs

losses.mean().backward()
gradient = w.grad  # (3,)
