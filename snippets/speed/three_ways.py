import numpy as np


def loops(X, W):
    Z = [[0.0] * len(W) for _ in X]
    for i in range(len(X)):
        for j in range(len(W)):
            for k in range(len(W[j])):
                Z[i][j] += X[i][k] * W[j][k]
    return Z


def comprehension(X, W):
    return [[sum(x * w for x, w in zip(row, neuron, strict=True)) for neuron in W] for row in X]


X = [[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]
W = [[1.0, 0.0, 2.0], [0.0, 1.0, 3.0]]
by_loops = loops(X, W)  # [[7.0, 11.0], [16.0, 23.0]]
by_comprehension = comprehension(X, W)  # [[7.0, 11.0], [16.0, 23.0]]
by_library = np.array(X) @ np.array(W).T  # [[7.0, 11.0], [16.0, 23.0]]
