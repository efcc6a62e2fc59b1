"""Every form, all true: no problem."""
import numpy as np

a = np.array([1.0, 2, 3])  # (3,)
b = np.array([4.0, 5, 6])  # [4, 5, 6]
dot = a @ b  # 32.0
mean = a.mean() / 3  # ≈ 0.67
n = 256 * 512 * 1024  # 134M
size = (a.nbytes + b.nbytes) * 1024  # 48 KiB
outer = a[:, None] * b  # (3, 1) * (3,) -> (3, 3)
print(outer)  # [[ 4.  5.  6.]
#  [ 8. 10. 12.]
#  [12. 15. 18.]]
print(n)  # > 100000000


def layer(x, w):  # (batch, n_in), (n_out, n_in) -> (batch, n_out)
    z = x @ w.T  # (batch, n_out)
    return z  # (batch, n_out)


layer(np.ones((2, 5)), np.ones((7, 5)))  # (2, 7)
layer(np.ones((3, 4)), np.ones((6, 4)))  # (3, 6)
a @ np.ones(2)  # ValueError: matmul: Input operand 1 has a mismatch in its core dimension 0,
# with gufunc signature…
# note: 3 forms are left to a reader
