# From the maker's data sheet: single precision, and memory
flops_per_s, bytes_per_s = 67e12, 3.35e12


def bound(batch, n_in=512, n_out=1024, itemsize=4):
    flops = 2 * batch * n_in * n_out
    moved = itemsize * (batch * n_in + n_out * n_in + n_out + batch * n_out)
    return max(flops / flops_per_s, moved / bytes_per_s)


print(f"{bound(256) * 1e6:.1f} µs")  # 4.0 µs
print(f"{bound(1) * 1e6:.2f} µs")  # 0.63 µs
ridge = flops_per_s / bytes_per_s  # 20.0
