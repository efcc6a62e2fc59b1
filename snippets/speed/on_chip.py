def scores_written(T, d):
    """Q, K, V and the result, and four times the scores: each array once."""
    return 4 * T * d + 4 * T * T


def in_blocks(T, d, room):
    rows = (room - 2 * d) // (2 * d + 3)  # queries for which there is room
    return 2 * T * d * (1 - (-T // rows))


T, d, itemsize = 8192, 64, 2
plain = scores_written(T, d)  # 270,532,608
small = in_blocks(T, d, 2**14)  # 71,303,168
large = in_blocks(T, d, 2**16)  # 18,874,368
least = 4 * T * d  # 2,097,152
estimate = 4 * T * T * d * d / 2**16  # 16,777,216

flops = 4 * T * T * d  # 17,179,869,184
intensities = [round(flops / (itemsize * n), 1) for n in (plain, small, large, least)]
print(intensities)  # [31.8, 120.5, 455.1, 4096.0]
