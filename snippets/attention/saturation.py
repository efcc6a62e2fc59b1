import numpy as np


def softmax(scores):
    powers = np.exp(scores - scores.max())
    return powers / powers.sum()


scaled = np.log(2) * np.array([2, 1, 1])  # (3,)
weights = softmax(scaled)  # ≈ [0.500, 0.250, 0.250]
weights_16 = softmax(np.sqrt(16) * scaled)  # ≈ [0.889, 0.056, 0.056]
weights_64 = softmax(np.sqrt(64) * scaled)  # ≈ [0.992, 0.004, 0.004]
weights_256 = softmax(np.sqrt(256) * scaled)  # ≈ [0.99997, 0.00002, 0.00002]

slopes = weights * (1 - weights)  # ≈ [0.250, 0.188, 0.188]
slopes_64 = weights_64 * (1 - weights_64)  # ≈ [0.008, 0.004, 0.004]
slopes_256 = weights_256 * (1 - weights_256)  # ≈ [0.00003, 0.00002, 0.00002]
