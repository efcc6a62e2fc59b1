import torch

P, Q = torch.ones(2, 3, 4), torch.ones(2, 5, 4)  # (2, 3, 4), (2, 5, 4)
P @ Q  # RuntimeError: Expected size for first two dimensions of batch2 tensor
# to be: [2, 4] but got: [2, 5].
torch.bmm(P, Q[:1].mT)  # RuntimeError:
# Expected size for first two dimensions of batch2 tensor
# to be: [2, 4] but got: [1, 4].

fixed = P @ Q.mT  # (2, 3, 4) @ (2, 4, 5) -> (2, 3, 5)
stretched = P @ Q[:1].mT  # (2, 3, 4) @ (1, 4, 5) -> (2, 3, 5)
