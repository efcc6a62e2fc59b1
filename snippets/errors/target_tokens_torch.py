import torch
import torch.nn.functional as F

logits = torch.ones(2, 5, 7)  # (2, 5, 7)
tokens = torch.zeros(2, 5, dtype=torch.long)  # (2, 5)
F.cross_entropy(logits, tokens)  # RuntimeError:
# Expected target size [2, 7], got [2, 5]

loss = F.cross_entropy(logits.flatten(0, 1), tokens.flatten())  # ()
