import numpy as np

X = np.ones((8, 3), dtype=np.float32)  # (8, 3)

small = X.astype(np.float16)  # (8, 3)
print(small.nbytes, X.nbytes)  # 48 96

X.astype("bfloat16")  # TypeError: data type 'bfloat16' not understood
