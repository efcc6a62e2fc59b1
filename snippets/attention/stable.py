import numpy as np

steps = np.array([[2, 1, 1], [200, 201, 201]], dtype=np.float32)  # (2, 3)
scores = np.log(np.float32(2)) * steps  # (2, 3)

with np.errstate(over="ignore", invalid="ignore"):
    powers = np.exp(scores)
    naive = powers / powers.sum(axis=-1, keepdims=True)  # (2, 3)
print(powers[1], naive[1])  # [inf inf inf] [nan nan nan]
print(naive[0].round(6))  # [0.5  0.25 0.25]

top = scores.max(axis=-1, keepdims=True)  # (2, 1)
safe = np.exp(scores - top)  # ≈ [[1.00, 0.500, 0.500], [0.500, 1.00, 1.00]]
weights = safe / safe.sum(axis=-1, keepdims=True)
print(weights[0].round(4))  # [0.5  0.25 0.25]
print(weights[1].round(4))  # [0.2 0.4 0.4]
print(weights.sum(axis=-1).round(6))  # [1. 1.]
