import numpy as np

pixels = np.array([[200, 100], [10, 20]], dtype=np.uint8)  # (2, 2)
weights = np.array([2, 1], dtype=np.uint8)  # (2,)

wrong = pixels @ weights  # [244, 40]
right = pixels.astype(np.float32) @ weights  # [500, 40]
print(wrong.dtype, 500 % 256)  # uint8 244
