import numpy as np


def pad(x, n):
    y = np.append(x, np.zeros(n))  # (T + n,)
    return y  # (T + n,)


class Block:
    width = 6

    def __init__(self, d):
        self.w = np.ones((d, self.width))  # (d, self.width)
        self.b = np.ones(d)  # (self.width,)

    def __call__(self, x):
        h = x @ self.w  # (T, self.width)
        for _ in range(2):
            s = h[::2]  # (half, self.width)
            h = s * 2  # (half, self.width)
        return h @ self.w.T  # (T, d)


out = Block(4)(np.ones((8, 4)))
pad(np.ones(3), 2), pad(np.ones(5), 1)  # (5,), (7,)
