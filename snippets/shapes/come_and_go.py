import numpy as np

X = np.arange(24).reshape(2, 3, 4)  # (2, 3, 4)

by_number = X[:, 1]  # (2, 4): an integer drops its axis
by_slice = X[:, 1:2]  # (2, 1, 4): a slice keeps it
added = X[:, None]  # (2, 1, 3, 4)
same = np.expand_dims(X, 1)  # (2, 1, 3, 4)
removed = added.squeeze(1)  # (2, 3, 4)

dropped = X.sum(axis=1)  # (2, 4)
kept = X.sum(axis=1, keepdims=True)  # (2, 1, 4)
print(dropped[1], kept[1])  # [48 51 54 57] [[48 51 54 57]]

X.squeeze(1)  # ValueError: cannot select an axis to squeeze out which has size not equal to one
