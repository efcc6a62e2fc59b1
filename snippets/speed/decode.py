# One token of a language model: every weight is read once, for two FLOPs
parameters = 7e9
moved = 2 * parameters  # 14 GB
flops = 2 * parameters  # 14 GFLOPs

# From the data sheet of a large GPU: memory, and dense half precision
memory, peak = 3.35e12, 1979e12 / 2
waiting_for_memory = moved / memory  # ≈ 4.2e-3
arithmetic = flops / peak  # ≈ 14e-6
print(f"{1 / waiting_for_memory:.0f} tokens per second at most")  # 239 tokens per second at most

ridge = peak / memory  # ≈ 295.4
