import torch

x = torch.tensor([1.0, 2, 3])  # (3,): what went into the layer
g = torch.tensor([5.0, 0, -1])  # (3,): the gradient that came back to its outputs

right = torch.outer(g, x)  # (3, 3): row j is for neuron j, as in W
wrong = torch.outer(x, g)  # (3, 3)

W = torch.zeros(3, 3, requires_grad=True)
(W @ x).backward(g)
print((W.grad == right).all(), (W.grad == wrong).all())  # tensor(True) tensor(False)
