import numpy as np

W = np.arange(12, dtype=np.float32).reshape(4, 3)  # (4, 3)
flipped = W.T  # (3, 4)

print(W[2])  # [6. 7. 8.]
print(W.strides)  # (12, 4)
print(flipped.strides)  # (4, 12)
print(np.shares_memory(W, flipped))  # True
