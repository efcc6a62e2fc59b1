import numpy as np


def sum_to(G, shape):
    extra = G.ndim - len(shape)
    G = G.sum(axis=tuple(range(extra)))
    stretched = tuple(i for i, size in enumerate(shape) if size == 1)
    return G.sum(axis=stretched, keepdims=True)


G = np.arange(24).reshape(2, 3, 4)  # (2, 3, 4)
for_vector = sum_to(G, (4,))  # [60, 66, 72, 78]
for_rows = sum_to(G, (3, 1))  # [[60], [92], [124]]
for_batch = sum_to(G, (2, 1, 1))  # [[[66]], [[210]]]
