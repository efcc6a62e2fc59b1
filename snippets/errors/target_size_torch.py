import torch
import torch.nn.functional as F

predicted = torch.full((4, 1), 0.5)  # (4, 1): what a layer returns
target = torch.tensor([0.0, 1, 1, 0])  # (4,): what a data set holds
F.binary_cross_entropy(predicted, target)  # ValueError: Using a target size
# (torch.Size([4])) that is different to the input size (torch.Size([4, 1]))
# is deprecated. Please ensure they have the same size.

loss = F.binary_cross_entropy(predicted.squeeze(1), target)  # ≈ 0.693
