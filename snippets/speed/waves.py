import math

sms, lanes, tile = 132, 128, 128
at_once = sms * lanes  # 16,896
steps = 256 * 512 * 1024 / at_once  # ≈ 7943.8


def tiles_and_waves(rows, columns):
    tiles = math.ceil(rows / tile) * math.ceil(columns / tile)
    return tiles, math.ceil(tiles / sms)


print(tiles_and_waves(256, 1024))  # (16, 1)
print(tiles_and_waves(1408, 1536))  # (132, 1)
print(tiles_and_waves(1409, 1536))  # (144, 2)
busy = 16 / sms  # ≈ 0.12
second_wave = (144 - sms) / sms  # ≈ 0.09
