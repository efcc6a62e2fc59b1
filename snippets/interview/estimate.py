# From the maker's data sheet: single precision, and memory
flops_per_s, bytes_per_s = 67e12, 3.35e12


def work(batch, n_in=512, n_out=1024, itemsize=4):
    flops = 2 * batch * n_in * n_out
    return flops, itemsize * (batch * n_in + n_out * n_in + n_out + batch * n_out)


def bound(flops, moved):
    return max(flops / flops_per_s, moved / bytes_per_s)


layer = work(256)  # (268435456, 3674112)
one = work(1)  # (1048576, 2107392)
layer_bound, one_bound = bound(*layer), bound(*one)
print(f"{layer_bound * 1e6:.1f} µs")  # 4.0 µs
print(f"{one_bound * 1e6:.2f} µs")  # 0.63 µs
ridge = flops_per_s / bytes_per_s  # 20.0
