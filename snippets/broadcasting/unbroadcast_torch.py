import torch

G = torch.arange(24.0).reshape(2, 3, 4)  # (2, 3, 4)

for_vector = G.sum_to_size(4)  # [60, 66, 72, 78]
for_rows = G.sum_to_size(3, 1)  # [[60], [92], [124]]
for_batch = G.sum_to_size(2, 1, 1)  # [[[66]], [[210]]]
