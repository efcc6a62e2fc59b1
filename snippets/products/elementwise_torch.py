import torch

H = torch.tensor([[1.0, 2, 3], [4, 5, 6]])  # (2, 3)
gate = torch.tensor([[0.0, 1, 2], [1, 0, 3]])  # (2, 3)
scale = torch.tensor([10.0, 100, 1000])  # (3,)

gated = H * gate  # (2, 3) * (2, 3) -> (2, 3)
scaled = H * scale  # (2, 3) * (3,) -> (2, 3)

print(gated)  # tensor([[ 0.,  2.,  6.],
#         [ 4.,  0., 18.]])
print(scaled[1])  # tensor([  40.,  500., 6000.])
print((torch.mul(H, gate) == gated).all())  # tensor(True)
