import torch

w = torch.zeros(3, requires_grad=True)  # (3,)
hidden = w.exp()  # (3,)
hidden += 1
hidden.sum().backward()  # RuntimeError:
# one of the variables needed for gradient computation
# has been modified by an inplace operation: [torch.FloatTensor
# [3]], which is output 0 of Exp, is at version 1; expected version
# 0 instead. Hint: enable anomaly detection to find the operation…

total = (w.exp() + 1).sum()  # 6.0
total.backward()
gradient = w.grad  # (3,)
