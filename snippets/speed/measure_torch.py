from statistics import median

import torch
from torch.utils.benchmark import Timer

X = torch.ones(256, 512)  # (256, 512)
W = torch.ones(1024, 512)  # (1024, 512)

# Warms up, and synchronises a GPU before it reads the clock
timer = Timer("X @ W.T", globals={"X": X, "W": W}, num_threads=1)
samples = [timer.timeit(10).times[0] for _ in range(5)]
print(median(samples) > 0)  # True
