import numpy as np

scores = np.log(2) * np.array([[0, 2, 1, 0], [2, 0, 1, 0], [2, 1, 1, 3], [2, 1, 0, 0]])  # (4, 4)
V = np.array([[40, 0, 80], [0, 40, 0], [80, 0, 0], [0, 80, 40]])  # (4, 3)
allowed = np.tri(4)  # [[1, 0, 0, 0], [1, 1, 0, 0], [1, 1, 1, 0], [1, 1, 1, 1]]


def softmax(scores):
    powers = np.exp(scores)
    return powers / powers.sum(axis=-1, keepdims=True)


weights = softmax(np.where(allowed == 0, -np.inf, scores))  # (4, 4)
print(weights.round(3))  # [[1.    0.    0.    0.   ]
#  [0.8   0.2   0.    0.   ]
#  [0.5   0.25  0.25  0.   ]
#  [0.5   0.25  0.125 0.125]]
output = weights @ V  # (4, 4) @ (4, 3) -> (4, 3)
print(output.round(2))  # [[40.  0. 80.]
#  [32.  8. 64.]
#  [40. 10. 40.]
#  [30. 20. 45.]]
leaking = softmax(scores) @ V  # (4, 4) @ (4, 3) -> (4, 3)
print(leaking[0].round(2))  # [25. 30. 15.]
