import warnings

import torch
import torch.nn.functional as F

prediction = torch.tensor([[0.25], [0.5], [0.5], [0.75]])  # (4, 1)
target = torch.tensor([0.0, 0.0, 1.0, 1.0])  # (4,)

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    wrong = F.mse_loss(prediction, target)  # 0.28125
print(str(caught[0].message).split(". ")[1])
# This will likely lead to incorrect results due to broadcasting
right = F.mse_loss(prediction, target[:, None])  # 0.15625

F.binary_cross_entropy(prediction, target)  # ValueError: Using a target size (torch.Size([4]))
# that is different to the input size (torch.Size([4, 1])) is deprecated. …
