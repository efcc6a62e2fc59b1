import torch
import torch.nn.functional as F

scores, targets = torch.full((4, 1), 2.0), torch.ones(4)  # (4, 1), (4,)
F.binary_cross_entropy_with_logits(scores, targets)  # ValueError:
# Target size (torch.Size([4]))
# must be the same as input size (torch.Size([4, 1]))
F.binary_cross_entropy(scores, targets[:, None])  # RuntimeError:
# all elements of input should be between 0 and 1

loss = F.binary_cross_entropy_with_logits(scores, targets[:, None])  # ()
