import numpy as np


def softmax(scores):
    powers = np.exp(scores)
    return powers / powers.sum(axis=-1, keepdims=True)


d_model, heads = 16, 4
d_k = d_model // heads  # 4
dots = np.log(2) * np.array([[8, 4, 4], [4, 4, 0]])  # (2, 3)

right = softmax(dots / np.sqrt(d_k))  # ≈ [[0.667, 0.167, 0.167], [0.444, 0.444, 0.111]]
wrong = softmax(dots / np.sqrt(d_model))  # ≈ [[0.500, 0.250, 0.250], [0.400, 0.400, 0.200]]
also_wrong = softmax(dots / d_k)  # ≈ [[0.500, 0.250, 0.250], [0.400, 0.400, 0.200]]
