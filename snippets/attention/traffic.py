batch, heads, T, d_k, itemsize = 32, 12, 512, 64, 4

scores = batch * heads * T * T * itemsize  # 402,653,184
inputs = 3 * batch * heads * T * d_k * itemsize  # 150,994,944: Q, K and V
output = batch * heads * T * d_k * itemsize  # 50,331,648

plain = inputs + output + 4 * scores  # 1,811,939,328: two writes and two reads
fused = inputs + output  # 201,326,592: at least
print(plain / fused)  # 9.0

row_statistics = batch * heads * T * itemsize  # 786,432: one number for each row of scores
print(scores / row_statistics)  # 512.0
