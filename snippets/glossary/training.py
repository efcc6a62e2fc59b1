import numpy as np

x = np.array([1.0, 2.0, 3.0])  # (3,)
target = 10.0
w = np.array([1.0, 0.0, 2.0])  # (3,)


def loss_of(w):
    return (w @ x - target) ** 2


loss = loss_of(w)  # 9.0
gradient = 2 * (w @ x - target) * x  # [-6, -12, -18]
step = w - 0.01 * gradient  # (3,)
after = loss_of(step)  # ≈ 4.67
