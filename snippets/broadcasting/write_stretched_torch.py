import torch

b = torch.tensor([1, 2, 3])  # (3,)
rows = b.expand(2, 3)  # (2, 3)
own = rows.clone()  # (2, 3)

own[0, 0] = 100
print(own[1], b)  # tensor([1, 2, 3]) tensor([1, 2, 3])

c = torch.tensor([1, 2, 3])  # (3,)
shared = c.expand(2, 3)  # (2, 3)
shared[0, 0] = 100
print(shared[1], c)  # tensor([100,   2,   3]) tensor([100,   2,   3])

rows += 1  # RuntimeError: unsupported operation: more than one element of the written-to tensor
# refers to a single memory location. Please clone() the tensor before performing the operation.
