import torch

batch, heads, t_q, t_k = 2, 3, 4, 5
scores = torch.zeros(batch, heads, t_q, t_k)  # (batch, heads, t_q, t_k)

padding = torch.ones(batch, t_k, dtype=torch.bool)  # (2, 5): which keys are tokens
padding[1, 3:] = False
causal = torch.ones(t_q, t_k, dtype=torch.bool).tril(t_k - t_q)  # (4, 5): a query sees its past

keep = padding[:, None, None, :] & causal  # (2, 1, 4, 5)
masked = scores.masked_fill(~keep, float("-inf"))  # (2, 3, 4, 5)
print(keep[1, 0].int())  # tensor([[1, 1, 0, 0, 0],
#         [1, 1, 1, 0, 0],
#         [1, 1, 1, 0, 0],
#         [1, 1, 1, 0, 0]], dtype=torch.int32)

scores.masked_fill(~padding, float("-inf"))  # RuntimeError: The size of tensor a (2) …
