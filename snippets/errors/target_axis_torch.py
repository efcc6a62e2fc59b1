import torch
import torch.nn.functional as F

scores = torch.ones(4, 3)  # (4, 3)
labels = torch.tensor([[0], [2], [1], [1]])  # (4, 1)
F.cross_entropy(scores, labels)  # RuntimeError:
# 0D or 1D target tensor expected,
# multi-target not supported

loss = F.cross_entropy(scores, labels.squeeze(1))  # ()
