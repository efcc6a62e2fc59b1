import math


def kept(number, fraction_bits):
    """The nearest number that has so many bits behind its leading one."""
    mantissa, exponent = math.frexp(number)
    scale = 2 ** (fraction_bits + 1)
    return math.ldexp(round(mantissa * scale) / scale, exponent)


bits = {"float64": 52, "float32": 23, "TF32": 10, "float16": 10, "bfloat16": 7}
print(kept(1 / 3, bits["float32"]))  # 0.3333333432674408
print(kept(1 / 3, bits["bfloat16"]))  # 0.333984375
print(kept(257, bits["bfloat16"]))  # 256.0
