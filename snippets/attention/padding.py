import numpy as np

padding = np.array([[1, 1, 0, 0], [1, 1, 1, 1]])  # (2, 4)


def masked_weights(mask, scores):
    powers = np.exp(np.where(mask == 0, -np.inf, scores))
    return powers / powers.sum(axis=-1, keepdims=True)


scores = np.zeros((2, 3, 5, 4))  # (2, 3, 5, 4): batch, heads, seq_q, seq_k
right = masked_weights(padding[:, None, None, :], scores)  # (2, 3, 5, 4)
print(right[0, 0, 1], right[1, 0, 0])  # [0.5 0.5 0.  0. ] [0.25 0.25 0.25 0.25]

square_scores = np.zeros((2, 3, 2, 4))  # (2, 3, 2, 4): as many queries as examples
wrong = masked_weights(padding, square_scores)  # (2, 3, 2, 4)
print(wrong[0, 0, 1], wrong[1, 0, 0])  # [0.25 0.25 0.25 0.25] [0.5 0.5 0.  0. ]

masked_weights(padding, scores)  # ValueError: operands could not be broadcast together with
# shapes (2,4) () (2,3,5,4)
