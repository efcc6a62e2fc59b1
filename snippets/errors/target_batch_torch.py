import torch
import torch.nn.functional as F

scores = torch.ones(4, 3)  # (4, 3)
labels = torch.zeros(5, dtype=torch.long)  # (5,)
F.cross_entropy(scores, labels)  # ValueError:
# Expected input batch_size (4) to match target batch_size (5).

loss = F.cross_entropy(scores, labels[:4])  # ()
