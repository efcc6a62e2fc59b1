import numpy as np

X = np.ones((2, 5, 10))  # (2, 5, 10): batch, seq, d_model

X.reshape(2, 5, 4, 10 // 4)  # ValueError: cannot reshape array of size 100 into shape (2,5,4,2)
