import torch

w = torch.ones(2, requires_grad=True)  # (2,)
losses = w * 2  # [2.0, 2.0]
losses.backward()  # RuntimeError:
# grad can be implicitly created only for scalar outputs

losses.mean().backward()
gradient = w.grad  # [1.0, 1.0]
