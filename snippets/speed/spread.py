from statistics import mean, median, quantiles

samples = [93, 11, 10, 10, 11, 10, 12, 11, 10, 64]
print(mean(samples))  # 24.2
print(median(samples))  # 11.0

warm = samples[1:]
print(mean(warm))  # ≈ 16.6
print(median(warm))  # 11
low, _, high = quantiles(warm, n=4)
print(low, high)  # 10.0 11.5
