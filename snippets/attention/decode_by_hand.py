import numpy as np

Q = np.log(2) * np.array([[0, 1, 1, 0], [1, 1, 1, 1], [2, 0, 1, 1]])  # (3, 4): a row a token
K = np.array([[2, 1, -1, 1], [0, 1, 1, 1], [1, 2, 0, 0]])  # (3, 4)
V = np.array([[20, 0, 40], [0, 40, 20], [60, 20, 0]])  # (3, 3)


def attend(Q, K, V, allowed=1):
    powers = np.exp(Q @ K.T / np.sqrt(4)) * allowed
    weights = powers / powers.sum(axis=1, keepdims=True)
    return weights, weights @ V


steps = []
for t in range(3):
    K_cache, V_cache = K[: t + 1], V[: t + 1]  # (t + 1, 4), (t + 1, 3)
    weights, output = attend(Q[[t]], K_cache, V_cache)  # (1, t + 1), (1, 3)
    steps.append(output)

print(np.concatenate(steps).round(6))  # [[20.  0. 40.]
#  [10. 20. 30.]
#  [25. 15. 25.]]
_, full = attend(Q, K, V, np.tri(3))  # (3, 3): all at once, under a causal mask
gap = np.abs(np.concatenate(steps) - full).max()  # < 0.000001
