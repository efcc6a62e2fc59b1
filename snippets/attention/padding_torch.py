import math

import torch

padding = torch.tensor([[1, 1, 0, 0], [1, 1, 1, 1]])  # (2, 4)


def masked_weights(mask, scores):
    return scores.masked_fill(mask == 0, -math.inf).softmax(dim=-1)


scores = torch.zeros(2, 3, 5, 4)  # (2, 3, 5, 4): batch, heads, seq_q, seq_k
right = masked_weights(padding[:, None, None, :], scores)  # (2, 3, 5, 4)
print(right[0, 0, 1])  # tensor([0.5000, 0.5000, 0.0000, 0.0000])
print(right[1, 0, 0])  # tensor([0.2500, 0.2500, 0.2500, 0.2500])

square_scores = torch.zeros(2, 3, 2, 4)  # (2, 3, 2, 4): as many queries as examples
wrong = masked_weights(padding, square_scores)  # (2, 3, 2, 4)
print(wrong[0, 0, 1])  # tensor([0.2500, 0.2500, 0.2500, 0.2500])
print(wrong[1, 0, 0])  # tensor([0.5000, 0.5000, 0.0000, 0.0000])

masked_weights(padding, scores)  # RuntimeError: The size of tensor a (2) must match the size of
# tensor b (5) at non-singleton dimension 2
