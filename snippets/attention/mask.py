import numpy as np

scores = np.log(2) * np.array([[2, 1, 1], [0, 1, 1]])  # (2, 3)
mask = np.array([[0, 1, 1], [1, 1, 1]])  # (2, 3)
V = np.array([[20, 0, 40, 0, 60], [0, 20, 20, 40, 0], [20, 40, 0, 0, 0]])  # (3, 5)


def softmax(scores):
    powers = np.exp(scores)
    return powers / powers.sum(axis=-1, keepdims=True)


right = softmax(np.where(mask == 0, -np.inf, scores))  # (2, 3)
filled_with_zero = softmax(np.where(mask == 0, 0, scores))  # (2, 3)
after_softmax = softmax(scores) * mask  # (2, 3)

print(right[0].round(2), (right @ V)[0].round(2))  # [0.  0.5 0.5] [10. 30. 10. 20.  0.]
print(filled_with_zero[0].round(2))  # [0.2 0.4 0.4]
print((filled_with_zero @ V)[0].round(2))  # [12. 24. 16. 16. 12.]
print(after_softmax[0].round(2))  # [0.   0.25 0.25]
print((after_softmax @ V)[0].round(2))  # [ 5. 15.  5. 10.  0.]
