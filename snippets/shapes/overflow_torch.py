import torch

pixels = torch.tensor([[200, 100], [10, 20]], dtype=torch.uint8)  # (2, 2)
weights = torch.tensor([2, 1], dtype=torch.uint8)  # (2,)

wrong = pixels @ weights  # [244, 40]
right = pixels.float() @ weights.float()  # [500, 40]
print(wrong.dtype, 500 % 256)  # torch.uint8 244
