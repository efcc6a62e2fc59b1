import numpy as np

A = np.array([[[1, 2], [3, 4]], [[5, 6], [7, 8]]])  # (2, 2, 2)

right = A @ A.mT  # (2, 2, 2)
wrong = A @ A.T  # (2, 2, 2)

print(right.tolist())  # [[[5, 11], [11, 25]], [[61, 83], [83, 113]]]
print(wrong.tolist())  # [[[7, 19], [15, 43]], [[34, 78], [46, 106]]]
