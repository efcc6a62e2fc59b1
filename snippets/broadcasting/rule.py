import numpy as np


def broadcast(a, b):
    axes = max(len(a), len(b))
    a = (1,) * (axes - len(a)) + a
    b = (1,) * (axes - len(b)) + b
    sizes = []
    for m, n in zip(a, b, strict=True):
        if m != n and 1 not in (m, n):
            raise ValueError(f"{m} and {n} differ, and neither is one")
        sizes.append(n if m == 1 else m)
    return tuple(sizes)


pairs = [((8, 4), (4,)), ((5, 1, 4), (3, 1)), ((0, 4), (1, 4))]
ours = [broadcast(a, b) for a, b in pairs]  # [(8, 4), (5, 3, 4), (0, 4)]
theirs = [np.broadcast_shapes(a, b) for a, b in pairs]
print(theirs == ours)  # True

total = np.full((5, 1, 4), 20) + np.full((3, 1), 3)  # (5, 3, 4)
print(total[4, 2])  # [23 23 23 23]

broadcast((8, 4), (8,))  # ValueError: 4 and 8 differ, and neither is one
