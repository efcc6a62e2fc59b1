import torch

w = torch.ones(3, requires_grad=True)  # (3,)
w -= 0.1  # RuntimeError:
# a leaf Variable that requires grad is being used in an in-place
# operation.
w[0] = 0  # RuntimeError:
# a view of a leaf Variable that requires grad is being used in an
# in-place operation.

with torch.no_grad():
    w -= 0.1
print(w.detach())  # tensor([0.9000, 0.9000, 0.9000])
