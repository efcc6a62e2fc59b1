import numpy as np

X = np.array([[1, 2, 3], [4, 5, 6], [3, 0, 1], [0, 1, 2], [2, 2, 3]])  # (5, 3)
W = np.array([[1, 0, 2], [0, 1, 3], [1, 2, 0], [1, 1, 1]])  # (4, 3)
b = np.array([10, 20, 30, 40])  # (4,)


def batch_norm(Z):
    return (Z - Z.mean(axis=0)) / Z.std(axis=0)


P = X @ W.T  # (5, 4)
Z = P + b  # (5, 4)
print(P.mean(axis=0))  # [ 8. 11.  6.  7.]
print(Z.mean(axis=0))  # [18. 31. 36. 47.]

print(batch_norm(P)[1].round(2))  # [1.89 1.79 1.89 1.89]
print(batch_norm(Z)[1].round(2))  # [1.89 1.79 1.89 1.89]
