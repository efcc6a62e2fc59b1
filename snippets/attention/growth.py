heads, d_model = 12, 768


def score_bytes(T, itemsize=4):
    return heads * T * T * itemsize


def attention_flops(T):
    return 4 * T * T * d_model


def projection_flops(T):
    return 4 * 2 * T * d_model * d_model


print(score_bytes(512), score_bytes(1024))  # 12582912 50331648
print(score_bytes(1024) / score_bytes(512))  # 4.0
print(attention_flops(512) / projection_flops(512))  # ≈ 0.333
print(attention_flops(2 * d_model) / projection_flops(2 * d_model))  # 1.0
