import numpy as np

A = np.arange(6).reshape(2, 3)  # (2, 3)

A.reshape(4, 2)  # ValueError: cannot reshape array of size 6 into shape (4,2)
A.reshape(4, -1)  # ValueError: cannot reshape array of size 6 into shape (4,newaxis)

print(A.reshape(3, -1).shape)  # (3, 2)
