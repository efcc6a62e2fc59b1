import torch
from torch import nn

batch, seq, heads, d_k, d_model = 3, 4, 2, 5, 10
X = torch.arange(120.0).sin().reshape(batch, seq, d_model)  # (3, 4, 10)
W_in = torch.arange(300.0).cos().reshape(3 * d_model, d_model) / 4  # (30, 10)
b_in = torch.arange(30.0).sin()  # (30,)
W_out = torch.arange(100.0).sin().reshape(d_model, d_model)  # (10, 10)
b_out = torch.arange(10.0).cos()  # (10,)


def split(x):
    return x.reshape(batch, seq, heads, d_k).transpose(1, 2)  # (batch, heads, seq, d_k)


Q, K, V = (X @ W_in.T + b_in).chunk(3, dim=-1)  # (batch, seq, d_model)
weights = (split(Q) @ split(K).mT / d_k**0.5).softmax(dim=-1)  # (batch, heads, seq, seq)
merged = (weights @ split(V)).transpose(1, 2).reshape(batch, seq, d_model)  # (3, 4, 10)
output = merged @ W_out.T + b_out  # (3, 4, 10) @ (10, 10) + (10,) -> (3, 4, 10)
layer = nn.MultiheadAttention(embed_dim=d_model, num_heads=heads, batch_first=True)
layer.load_state_dict({"in_proj_weight": W_in, "in_proj_bias": b_in,
                       "out_proj.weight": W_out, "out_proj.bias": b_out})
library, mean_weights = layer(X, X, X)  # (3, 4, 10), (3, 4, 4)
gap = (library - output).abs().max()  # < 0.00001
weight_gap = (mean_weights - weights.mean(dim=1)).abs().max()  # < 0.00001
