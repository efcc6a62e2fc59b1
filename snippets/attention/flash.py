import numpy as np

T, d_k, d_v, size = 12, 4, 6, 5
Q = np.sin(np.arange(48.0)).reshape(T, d_k)  # (12, 4)
K = 3 * np.cos(np.arange(48.0)).reshape(T, d_k)  # (12, 4)
V = np.sin(np.arange(72.0)).reshape(T, d_v)  # (12, 6)

full = Q @ K.T / np.sqrt(d_k)  # (T, T)
powers = np.exp(full)  # (T, T)
at_once = powers @ V / powers.sum(axis=-1, keepdims=True)  # (T, d_v)
print(at_once[7, :3].round(3))  # [-0.646 -0.331  0.288]

top, total, mixed = np.full((T, 1), -np.inf), np.zeros((T, 1)), np.zeros((T, d_v))
for start in range(0, T, size):
    scores = Q @ K[start : start + size].T / np.sqrt(d_k)  # (T, block)
    new_top = np.maximum(top, scores.max(axis=-1, keepdims=True))  # (T, 1)
    shrink = np.exp(top - new_top)  # (T, 1)
    powers = np.exp(scores - new_top)  # (T, block)
    total = shrink * total + powers.sum(axis=-1, keepdims=True)  # (T, 1)
    mixed = shrink * mixed + powers @ V[start : start + size]  # (T, d_v)
    top = new_top
gap = np.abs(mixed / total - at_once).max()  # < 0.00001
