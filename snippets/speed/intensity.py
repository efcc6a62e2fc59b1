def intensity(batch, n_in=512, n_out=1024, itemsize=4):
    flops = 2 * batch * n_in * n_out
    moved = itemsize * (batch * n_in + n_out * n_in + batch * n_out)
    return flops / moved


print(round(intensity(1), 2))  # 0.5
print(round(intensity(16), 2))  # 7.64
print(round(intensity(256), 2))  # 73.14
print(round(intensity(4096), 2))  # 157.54
print(round(intensity(256, itemsize=2), 2))  # 146.29
limit = 2 * 512 * 1024 / (4 * (512 + 1024))  # ≈ 170.67
