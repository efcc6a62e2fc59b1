import torch

a = torch.tensor([1.0, 2, 3])  # (3,)
b = torch.tensor([4.0, 5, 6])  # (3,)

summed = (a * b).sum()  # 32.0
by_name = torch.dot(a, b)  # 32.0
by_sign = a @ b  # (3,) @ (3,) -> ()
print(summed, by_name, by_sign)  # tensor(32.) tensor(32.) tensor(32.)

length_a = torch.sqrt(a @ a)  # ≈ 3.742
length_b = torch.sqrt(b @ b)  # ≈ 8.775
cosine = a @ b / (length_a * length_b)  # ≈ 0.9746
