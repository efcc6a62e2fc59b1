import numpy as np

b = np.array([1, 2, 3, 4], dtype=np.float32)  # (4,)
stretched = np.broadcast_to(b, (8, 4))  # (8, 4)

print(b.strides, stretched.strides)  # (4,) (0, 4)
print(np.shares_memory(b, stretched))  # True
b[2] = 100
print(stretched[7])  # [  1.   2. 100.   4.]

copied = stretched.copy()  # (8, 4)
print(copied.strides, copied.nbytes, b.nbytes)  # (16, 4) 128 16
