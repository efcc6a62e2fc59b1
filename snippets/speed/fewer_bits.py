parameters, memory = 7e9, 3.35e12  # weights; bytes per second from a data sheet
bits = {"bfloat16": 16, "FP8": 8, "int4": 4 + 16 / 32}  # and their scales
waits = {dtype: parameters * wide / 8 / memory for dtype, wide in bits.items()}
print(f"{waits['bfloat16'] * 1000:.2f} ms a token")  # 4.18 ms a token
print(f"{waits['FP8'] * 1000:.2f} ms a token")  # 2.09 ms a token
print(f"{waits['int4'] * 1000:.2f} ms a token")  # 1.18 ms a token
