import torch

mask = torch.tensor([True, False])  # (2,)
1 - mask  # RuntimeError:
# Subtraction, the `-` operator,
# with a bool tensor is not supported. If you are trying to invert a
# mask, use the `~` or `logical_not()` operator instead.
torch.where(mask.long(), 1.0, 0.0)  # RuntimeError:
# where
# expected condition to be a boolean tensor, but got a tensor with
# dtype Long

others = ~mask  # (2,)
