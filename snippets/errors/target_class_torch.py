import torch
import torch.nn.functional as F

scores = torch.ones(4, 3)  # (4, 3)
labels = torch.tensor([1, 2, 3, 1])  # (4,)
F.cross_entropy(scores, labels)  # IndexError: Target 3 is out of bounds.

loss = F.cross_entropy(scores, labels - 1)  # ()
