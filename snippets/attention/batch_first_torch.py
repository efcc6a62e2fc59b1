import torch
from torch import nn

torch.manual_seed(0)
right_layer = nn.MultiheadAttention(embed_dim=4, num_heads=2, batch_first=True)
wrong_layer = nn.MultiheadAttention(embed_dim=4, num_heads=2)

X = torch.ones(2, 3, 4)  # (2, 3, 4): batch, seq, d_model
changed = X.clone()
changed[1] = 5  # example one changes, example zero does not

right_before, right_weights = right_layer(X, X, X)  # (2, 3, 4), (2, 3, 3)
right_after, right_weights = right_layer(changed, changed, changed)  # (2, 3, 4), (2, 3, 3)
print((right_before[0] == right_after[0]).all())  # tensor(True)

wrong_before, wrong_weights = wrong_layer(X, X, X)  # (2, 3, 4), (3, 2, 2)
wrong_after, wrong_weights = wrong_layer(changed, changed, changed)  # (2, 3, 4), (3, 2, 2)
print((wrong_before[0] == wrong_after[0]).any())  # tensor(False)
