import numpy as np

H = np.array([[1, 2, 3], [4, 5, 6]])  # (2, 3)
gate = np.array([[0, 1, 2], [1, 0, 3]])  # (2, 3)
scale = np.array([10, 100, 1000])  # (3,)

gated = H * gate  # (2, 3) * (2, 3) -> (2, 3)
scaled = H * scale  # (2, 3) * (3,) -> (2, 3)

print(gated.tolist())  # [[0, 2, 6], [4, 0, 18]]
print(scaled.tolist())  # [[10, 200, 3000], [40, 500, 6000]]
print((np.multiply(H, gate) == gated).all())  # True
