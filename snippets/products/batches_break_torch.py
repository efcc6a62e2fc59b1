import torch

P = torch.ones(32, 10, 64)  # (32, 10, 64)
few = torch.ones(8, 64, 20)  # (8, 64, 20)
turned = torch.ones(32, 20, 64)  # (32, 20, 64)

torch.bmm(P, few[:1])  # RuntimeError: Expected size for first two dimensions of
# batch2 tensor to be: [32, 64] but got: [1, 64].
torch.bmm(P, few[0])  # RuntimeError: batch2 must be a 3D tensor
P @ turned  # RuntimeError: Expected size for first two dimensions of
# batch2 tensor to be: [32, 64] but got: [32, 20].
P @ few  # RuntimeError: The size of tensor a (32) must match
# the size of tensor b (8) at non-singleton dimension 0

fixed = P @ turned.mT  # (32, 10, 64) @ (32, 64, 20) -> (32, 10, 20)
one_for_all = P @ few[:1]  # (32, 10, 64) @ (1, 64, 20) -> (32, 10, 20)
