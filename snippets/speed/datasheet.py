# From the maker's data sheets: bytes per second, then FLOPs per second by dtype.
# Where a sheet counts sparsity (halved below), dense matrices get half.
t4 = {"memory": 320e9, "float32": 8.1e12, "float16": 65e12}
h100 = {
    "memory": 3.35e12,
    "float64": 67e12,
    "float32": 67e12,
    "TF32": 989e12 / 2,
    "bfloat16": 1979e12 / 2,
}


def bound(device, dtype, flops, moved):
    return max(flops / device[dtype], moved / device["memory"])


flops, moved = 268_435_456, 3_670_016
slowest = bound(t4, "float32", flops, moved)  # ≈ 33.1e-6
fastest = bound(h100, "bfloat16", flops, moved / 2)  # ≈ 0.55e-6
