# A made-up device: FLOPs and bytes per microsecond
peak, memory = 100, 20
ridge = peak / memory  # 5.0


def flops_and_bytes(batch, n_in=16, n_out=64):
    return 2 * batch * n_in * n_out, 4 * (batch * n_in + n_in * n_out + batch * n_out)


def times(flops, moved):
    return flops / peak, moved / memory


one = flops_and_bytes(1)  # (2048, 4416)
print(times(*one))  # (20.48, 220.8)

many = flops_and_bytes(1000)  # (2048000, 324096)
print(times(*many))  # (20480.0, 16204.8)
