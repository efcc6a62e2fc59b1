import numpy as np


def softmax(scores):
    powers = np.exp(scores)
    return powers / powers.sum(axis=-1, keepdims=True)


sizes = np.array([[1], [16], [64], [256]])  # (4, 1): d_k
scores = np.sqrt(sizes) * np.log(2) * np.array([2, 1, 1])  # (4, 3)
weights = softmax(scores)  # (4, 3)
weights[0]  # ≈ [0.500, 0.250, 0.250]
weights[1]  # ≈ [0.889, 0.056, 0.056]
weights[2]  # ≈ [0.992, 0.004, 0.004]
weights[3]  # ≈ [0.99997, 0.00002, 0.00002]

slopes = weights * (1 - weights)  # (4, 3)
slopes[0]  # ≈ [0.250, 0.188, 0.188]
slopes[1]  # ≈ [0.0988, 0.0525, 0.0525]
slopes[2]  # ≈ [0.008, 0.004, 0.004]
slopes[3]  # ≈ [0.00003, 0.00002, 0.00002]
