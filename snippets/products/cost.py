import numpy as np

n, k, m = 1000, 2000, 500
u, v, w = (np.ones(size, dtype=np.float32) for size in (k, k, m))
A = np.ones((n, k), dtype=np.float32)  # (1000, 2000)
B = np.ones((k, m), dtype=np.float32)  # (2000, 500)


def intensity(flops, *arrays):
    return flops / sum(array.nbytes for array in arrays)


print(intensity(n * k, A, A, A))  # ≈ 0.0833
print(intensity(2 * k, u, v, u @ v))  # ≈ 0.250
print(intensity(k * m, u, w, np.outer(u, w)))  # ≈ 0.249
print(intensity(2 * n * k, A, u, A @ u))  # ≈ 0.499
print(intensity(2 * n * k * m, A, B, A @ B))  # ≈ 142.9
