def flops_per_byte(batch, n_in=512, n_out=1024, itemsize=4):
    flops = 2 * batch * n_in * n_out
    numbers = batch * n_in + n_out * n_in + n_out + batch * n_out
    return flops / (itemsize * numbers)


print(flops_per_byte(batch=1))  # ≈ 0.4976
print(flops_per_byte(batch=256))  # ≈ 73.06
