def product_flops(t, d_model=768):
    scores = 2 * t * t * d_model
    mix = 2 * t * t * d_model
    return scores + mix


def score_bytes(t, batch=1, heads=12, itemsize=2):
    return batch * heads * t * t * itemsize


def cache_bytes(t, layers=12, kv_heads=12, d_k=64, itemsize=2):
    return 2 * layers * kv_heads * d_k * itemsize * t  # keys and values


print(product_flops(2048) / product_flops(1024))  # 4.0
print(score_bytes(1024))  # 25165824
print(cache_bytes(1024))  # 37748736
print(cache_bytes(2048) / cache_bytes(1024))  # 2.0
print(cache_bytes(1024, kv_heads=3) / cache_bytes(1024))  # 0.25
