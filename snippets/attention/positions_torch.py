import torch
import torch.nn.functional as F

X = torch.tensor([[1.0, 0, 2], [0, 1, 1], [2, 1, 0], [1, 1, 1]])  # (4, 3): four tokens
P = torch.tensor([[0, 0, 0], [1, 0, 0], [0, 1, 0], [0, 0, 1]])  # (4, 3)
order = [2, 0, 3, 1]


def attention(X, is_causal):
    return F.scaled_dot_product_attention(X, X, X, is_causal=is_causal)


placed = attention(X + P, is_causal=False)  # (4, 3)
placed_shuffled = attention(X[order] + P, is_causal=False)  # (4, 3)
position_gap = (placed_shuffled - placed[order]).abs().max()  # ≈ 0.79

causal = attention(X, is_causal=True)  # (4, 3)
causal_shuffled = attention(X[order], is_causal=True)  # (4, 3)
causal_gap = (causal_shuffled - causal[order]).abs().max()  # ≈ 0.38
