import numpy as np

batch, heads, T, d_k = 32, 12, 512, 64
d_model = heads * d_k  # 768
Q, K, V = np.ones((3, T, d_k), dtype=np.float32)  # (512, 64): one head
scores = Q @ K.T  # (T, d_k) @ (d_k, T) -> (T, T)
output = scores @ V  # (T, T) @ (T, d_k) -> (T, d_k)

score_bytes = batch * heads * scores.nbytes  # 402,653,184
input_bytes = batch * heads * Q.nbytes  # 50,331,648

flops = heads * (2 * T * d_k * T + 2 * T * T * d_k)  # 805,306,368
batch_flops = batch * flops  # 25,769,803,776
softmax_flops = 5 * heads * T * T  # 15,728,640: scale, subtract, exp, add, divide
projection_flops = 4 * 2 * T * d_model * d_model  # 2,415,919,104
