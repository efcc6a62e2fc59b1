import torch
from torch import nn

X = torch.zeros(2, 3, 4)  # (2, 3, 4): batch, seq, d_model
other = X.clone()
other[1] = 5  # the second example changes, the first does not

torch.manual_seed(0)
default = nn.MultiheadAttention(embed_dim=4, num_heads=2)
batch_first = nn.MultiheadAttention(embed_dim=4, num_heads=2, batch_first=True)

_, right_weights = batch_first(X, X, X)  # (2, 3, 4), (2, 3, 3)
_, wrong_weights = default(X, X, X)  # (2, 3, 4), (3, 2, 2)

right = (batch_first(other, other, other)[0] - batch_first(X, X, X)[0])[0].abs().max()  # < 0.000001
wrong = (default(other, other, other)[0] - default(X, X, X)[0])[0].abs().max()  # > 0.1
