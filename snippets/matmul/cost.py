import numpy as np

batch, n_in, n_out = 256, 512, 1024
X = np.ones((batch, n_in), dtype=np.float32)  # (256, 512)
W = np.ones((n_out, n_in), dtype=np.float32)  # (1024, 512)
b = np.ones(n_out, dtype=np.float32)  # (1024,)
Z = X @ W.T + b  # (batch, n_in) @ (n_in, n_out) + (n_out,) -> (batch, n_out)
print(Z[0, 0])  # 513.0

parameters = W.size + b.size  # 525,312
multiply_adds = batch * n_in * n_out  # 134,217,728
flops = 2 * multiply_adds  # 268,435,456
bias_flops = Z.size  # 262,144

bytes_read = X.nbytes + W.nbytes + b.nbytes  # 2,625,536
bytes_written = Z.nbytes  # 1,048,576
