import numpy as np

X = np.ones((256, 512))  # (256, 512)
print(X.dtype, X.nbytes)  # float64 1048576
print(X.astype(np.float32).nbytes)  # 524288
print(X.astype(np.float16).nbytes)  # 262144

third = np.float32(1) / 3
print(f"{third:.9f}")  # 0.333333343
counter = np.float16(2048) + np.float16(1)
print(int(counter))  # 2048
