import math


def flops(n):
    return 2 * n**3


def moved(n):
    return 4 * 3 * n**2


print(flops(2048) // flops(1024))  # 8
print(moved(2048) // moved(1024))  # 4
slope = math.log(flops(2048) / flops(512)) / math.log(2048 / 512)  # ≈ 3.0
intensity = flops(1536) / moved(1536)  # ≈ 256.0
