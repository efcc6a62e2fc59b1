import numpy as np

A = np.arange(12, dtype=np.float32).reshape(3, 4)  # (3, 4)
F = np.asfortranarray(A)  # (3, 4)
print((A == F).all())  # True

print(A.strides)  # (16, 4)
print(F.strides)  # (4, 12)
print(A.ravel(order="K"))  # [ 0.  1.  2.  3.  4.  5.  6.  7.  8.  9. 10. 11.]
print(F.ravel(order="K"))  # [ 0.  4.  8.  1.  5.  9.  2.  6. 10.  3.  7. 11.]

column = A[:, 1]  # (3,)
print(column.strides, column.flags.c_contiguous)  # (16,) False
print(np.ascontiguousarray(column).strides)  # (4,)
