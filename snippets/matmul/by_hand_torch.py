import torch

X = torch.tensor([[1.0, 2, 3],
                  [4, 5, 6]])  # (2, 3): each row is an example
W = torch.tensor([[1.0, 0, 2],
                  [0, 1, 3],
                  [1, 2, 0],
                  [1, 1, 1]])  # (4, 3): each row is a neuron
b = torch.tensor([10.0, 20, 30, 40])  # (4,): one bias for each neuron

P = X @ W.T  # (2, 3) @ (3, 4) -> (2, 4)
Z = P + b  # (2, 4) + (4,) -> (2, 4)

print(Z)  # tensor([[17., 31., 35., 46.],
#         [26., 43., 44., 55.]])
