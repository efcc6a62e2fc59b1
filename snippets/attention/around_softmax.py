import numpy as np

Q = np.array([[1, 2], [0, 1], [2, 0]])  # (3, 2)
K = np.array([[1, 0], [1, 1], [0, 2], [2, 1]])  # (4, 2)
V = np.array([[1, 0, 2, 0, 1], [0, 1, 0, 2, 1], [2, 1, 0, 0, 1], [1, 1, 1, 1, 0]])  # (4, 5)


def softmax(scores):
    powers = np.exp(scores)
    return powers / powers.sum(axis=1, keepdims=True)


scores_first = (Q @ K.T) @ V  # (3, 5)
values_first = Q @ (K.T @ V)  # (3, 5)
print(scores_first[0], values_first[0])  # [13 11  6 10  8] [13 11  6 10  8]

output = softmax(Q @ K.T) @ V  # (3, 5)
print(output[0].round(2))  # [1.26 0.98 0.45 0.72 0.59]
doubled = softmax((2 * Q) @ K.T) @ V  # (3, 5)
print(doubled[0].round(2))  # [1.4  1.   0.47 0.59 0.53]
