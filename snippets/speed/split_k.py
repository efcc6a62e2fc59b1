import math

sms, tile = 132, 128


def busy(rows, columns, parts):
    """The share of SMs with a tile, where the inner axis is cut into so many parts."""
    blocks = parts * math.ceil(rows / tile) * math.ceil(columns / tile)
    return min(1, blocks / sms)


def partial_sums(rows, columns, parts):
    """Bytes of sums of parts in float32, written and read again."""
    return 2 * 4 * parts * rows * columns


whole, split = busy(256, 1024, 1), busy(256, 1024, 8)
print(round(whole, 2), round(split, 2))  # 0.12 0.97
extra = partial_sums(256, 1024, 8)  # 16,777,216
operands = 2 * (256 * 512 + 1024 * 512 + 256 * 1024)  # 1,835,008

long_inner = busy(128, 128, 128)  # ≈ 0.97
long_extra = partial_sums(128, 128, 128)  # 16,777,216
long_operands = 2 * (2 * 128 * 131_072 + 128 * 128)  # 67,141,632
