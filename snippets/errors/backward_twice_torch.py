import torch

w = torch.full((3,), 3.0, requires_grad=True)  # (3,)
loss = (w * w).sum()  # ()
loss.backward()
loss.backward()  # RuntimeError:
# Trying to backward through the graph a second time (or directly
# access saved tensors after they have already been freed). Saved
# intermediate values of the graph are freed when you call
# .backward() or autograd.grad(). Specify retain_graph=True if you…

w.grad = None
(w * w).sum().backward()
gradient = w.grad  # [6.0, 6.0, 6.0]
