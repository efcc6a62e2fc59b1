import numpy as np

predicted = np.array([[1.0], [2.0], [3.0]])  # (3, 1): what a layer returns
target = np.array([1.0, 2.0, 4.0])  # (3,): what a data set holds

wrong = predicted - target  # (3, 1) - (3,) -> (3, 3)
right = predicted[:, 0] - target  # (3,) - (3,) -> (3,)

wrong_loss = (wrong**2).mean()  # ≈ 2.33
right_loss = (right**2).mean()  # ≈ 0.33
print(right)  # [ 0.  0. -1.]
