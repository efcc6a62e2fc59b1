import numpy as np

np.dtype("bfloat16")  # TypeError: data type 'bfloat16' not understood

half = np.dtype("float16")
print(half.itemsize)  # 2
