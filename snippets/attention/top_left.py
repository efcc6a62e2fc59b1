import numpy as np

V = np.array([[60, 0], [0, 60], [30, 30], [60, 60], [0, 0], [90, 30]])  # (6, 2)


def mean_of_seen(allowed):
    return allowed / allowed.sum(axis=-1, keepdims=True) @ V


top_left = np.tri(2, 6)  # [[1, 0, 0, 0, 0, 0], [1, 1, 0, 0, 0, 0]]
bottom_right = np.tri(2, 6, k=6 - 2)  # [[1, 1, 1, 1, 1, 0], [1, 1, 1, 1, 1, 1]]
print(mean_of_seen(top_left).tolist())  # [[60.0, 0.0], [30.0, 30.0]]
print(mean_of_seen(bottom_right).round(6).tolist())  # [[30.0, 30.0], [40.0, 30.0]]

one_query = np.tri(1, 6)  # [[1, 0, 0, 0, 0, 0]]
print(mean_of_seen(one_query).tolist())  # [[60.0, 0.0]]
no_mask = np.ones((1, 6))  # (1, 6)
print(mean_of_seen(no_mask).round(6).tolist())  # [[40.0, 30.0]]
