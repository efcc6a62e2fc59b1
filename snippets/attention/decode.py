layers, heads, d_k, T, itemsize = 32, 32, 128, 4096, 2


def cache_bytes(kv_heads):
    return 2 * layers * kv_heads * T * d_k * itemsize


def flops_per_byte(kv_heads):
    flops = layers * heads * (2 * T * d_k + 2 * T * d_k)
    return flops / cache_bytes(kv_heads)


print(cache_bytes(kv_heads=32))  # 2147483648
print(cache_bytes(kv_heads=8))  # 536870912
print(cache_bytes(kv_heads=1))  # 67108864
print(flops_per_byte(kv_heads=32), flops_per_byte(kv_heads=8))  # 1.0 4.0
print(flops_per_byte(kv_heads=1))  # 32.0
