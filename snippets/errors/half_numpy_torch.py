import torch

x = torch.ones(3, dtype=torch.bfloat16)  # (3,)
x.numpy()  # TypeError: Got unsupported ScalarType BFloat16

values = x.float().numpy()  # (3,)
