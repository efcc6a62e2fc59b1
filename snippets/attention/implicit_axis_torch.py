import warnings

import torch
import torch.nn.functional as F

scores = torch.zeros(2, 3, 5, 7)  # (2, 3, 5, 7): batch, heads, seq_q, seq_k
weights = F.softmax(scores, dim=-1)  # (2, 3, 5, 7)
print(weights[0, 0, 0, 0])  # tensor(0.1429)

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    guessed = F.softmax(scores)  # (2, 3, 5, 7)
print(guessed[0, 0, 0, 0])  # tensor(0.3333)
print(str(caught[0].message)[:47])  # Implicit dimension choice for softmax has been

torch.softmax(scores)  # TypeError: softmax() missing 1 required positional arguments: "dim"
