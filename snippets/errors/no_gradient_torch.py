import torch
from torch import nn

layer, X = nn.Linear(3, 4), torch.ones(2, 3)
with torch.no_grad():
    loss = layer(X).sum()  # ()
loss.backward()  # RuntimeError:
# element 0 of tensors
# does not require grad and does not have a grad_fn
torch.tensor([1, 2], requires_grad=True)  # RuntimeError:
# Only Tensors of floating point and complex dtype
# can require gradients

layer(X).sum().backward()
gradient = layer.weight.grad  # (4, 3)
