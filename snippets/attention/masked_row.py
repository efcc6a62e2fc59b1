import numpy as np

scores = np.log(2) * np.array([[2, 1, 1], [0, 1, 1]])  # (2, 3)
keep = np.array([[True, True, True], [False, False, False]])  # (2, 3)


def softmax(scores):
    powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return powers / powers.sum(axis=-1, keepdims=True)


with np.errstate(invalid="ignore"):
    by_hand = softmax(np.where(keep, scores, -np.inf))  # (2, 3)
with_large_number = softmax(np.where(keep, scores, -1e9))  # (2, 3)
repaired = np.where(keep.any(axis=-1, keepdims=True), by_hand, 0)  # (2, 3)

print(by_hand[0].round(3), by_hand[1])  # [0.5  0.25 0.25] [nan nan nan]
print(with_large_number[1].round(3))  # [0.333 0.333 0.333]
print(repaired[1])  # [0. 0. 0.]
print(np.array([1.0, 0.0]) @ np.array([5.0, np.nan]))  # nan
