import numpy as np

x = np.array([[-1.0], [0.0], [1.0], [4.0]])  # (4, 1)
target = np.array([-1.0, 1.0, 3.0, 9.0])  # (4,): this is two times x, plus one


def fit(target):
    w, b = 0.0, 0.0
    for _ in range(100):
        gap = w * x + b - target
        w -= 0.1 * (2 * gap * x).mean()
        b -= 0.1 * (2 * gap).mean()
    return np.array([w, b])


right = fit(target[:, None])  # ≈ [2.00, 1.00]
wrong = fit(target)  # ≈ [0.00, 3.00]
print(target.mean())  # 3.0
