import torch

M = torch.tensor([[1.0, 2, 3], [4, 5, 6]])  # (2, 3)
u = torch.tensor([1.0, 10])  # (2,)
v = torch.tensor([1.0, 0, 2])  # (3,)

left = u @ M  # (2,) @ (2, 3) -> (3,)
right = M @ v  # (2, 3) @ (3,) -> (2,)
both = v @ v  # (3,) @ (3,) -> ()
print(left, right, both)  # tensor([41., 52., 63.]) tensor([ 7., 16.]) tensor(5.)

as_row = u[None] @ M  # (1, 2) @ (2, 3) -> (1, 3)
as_column = M @ v[:, None]  # (2, 3) @ (3, 1) -> (2, 1)
print((as_row[0] == left).all(), (as_column[:, 0] == right).all())  # tensor(True) tensor(True)
