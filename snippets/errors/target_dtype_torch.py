import torch
import torch.nn.functional as F

scores = torch.ones(4, 3)  # (4, 3)
labels = torch.tensor([0.0, 2.0, 1.0, 1.0])  # (4,)
F.cross_entropy(scores, labels)  # RuntimeError:
# expected target dtype to be Long or Byte, but got Float
F.cross_entropy(scores, F.one_hot(labels.long()))  # RuntimeError:
# Expected floating point type for target with class probabilities,
# got Long

loss = F.cross_entropy(scores, labels.long())  # ()
