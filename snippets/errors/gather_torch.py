import torch

scores = torch.ones(3, 4)  # (3, 4)
labels = torch.tensor([0, 3, 1])  # (3,)
scores.gather(1, labels)  # RuntimeError:
# Index tensor must have the same number of dimensions as input
# tensor
scores.gather(0, torch.zeros(1, 5, dtype=torch.long))  # RuntimeError:
# Size does not match at dimension 1 expected index [1, 5]
# to be no larger than self [3, 4] apart from dimension 0

of_label = scores.gather(1, labels[:, None])  # (3, 1)
