import torch

column = torch.tensor([[1.0], [2.0], [3.0]])  # (3, 1)
B = torch.arange(20.0).reshape(4, 5)  # (4, 5)

wide = column.expand(3, 4)  # (3, 4)
product = wide @ B  # (3, 4) @ (4, 5) -> (3, 5)
print(product[2])  # tensor([ 90., 102., 114., 126., 138.])

column @ B  # RuntimeError: mat1 and mat2 shapes cannot be multiplied (3x1 and 4x5)
