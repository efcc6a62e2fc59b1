import numpy as np

a = np.array([1.0, 2, 3])  # (3,)
b = np.array([4.0, 5, 6])  # (3,)

summed = (a * b).sum()  # 32.0
by_name = np.dot(a, b)  # 32.0
by_sign = a @ b  # (3,) @ (3,) -> ()
print(summed, by_name, by_sign)  # 32.0 32.0 32.0

length_a = np.sqrt(a @ a)  # ≈ 3.742
length_b = np.sqrt(b @ b)  # ≈ 8.775
cosine = a @ b / (length_a * length_b)  # ≈ 0.9746
