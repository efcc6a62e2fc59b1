import torch

a, b = torch.tensor([1, 2]), torch.tensor([1, 3])  # (2,), (2,)
bool(a == b)  # RuntimeError:
# Boolean value of Tensor with more than one value is ambiguous

print((a == b).all())  # tensor(False)
