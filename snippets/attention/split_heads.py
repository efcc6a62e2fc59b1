import numpy as np

batch, seq, heads, d_k = 1, 4, 2, 3
X = np.arange(24).reshape(batch, seq, heads * d_k)  # (1, 4, 6)
print(X[0])  # [[ 0  1  2  3  4  5]
#  [ 6  7  8  9 10 11]
#  [12 13 14 15 16 17]
#  [18 19 20 21 22 23]]

by_token = X.reshape(batch, seq, heads, d_k)  # (1, 4, 6) -> (1, 4, 2, 3)
right = by_token.swapaxes(1, 2)  # (1, 4, 2, 3) -> (1, 2, 4, 3)
print(right[0, 0].tolist())  # [[0, 1, 2], [6, 7, 8], [12, 13, 14], [18, 19, 20]]

wrong = X.reshape(batch, heads, seq, d_k)  # (1, 4, 6) -> (1, 2, 4, 3)
print(wrong[0, 0].tolist())  # [[0, 1, 2], [3, 4, 5], [6, 7, 8], [9, 10, 11]]
