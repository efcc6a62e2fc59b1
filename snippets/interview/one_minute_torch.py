import torch

batch, n_in, n_out = 256, 512, 1024
X = torch.ones(batch, n_in)  # (256, 512)
W = torch.ones(n_out, n_in)  # (1024, 512)
b = torch.ones(n_out)  # (1024,)

Z = X @ W.T + b  # (batch, n_in) @ (n_in, n_out) + (n_out,) -> (batch, n_out)
entry = Z[0, 0]  # 513
multiply_adds = batch * n_in * n_out  # 134,217,728
uses_of_a_weight = multiply_adds // W.numel()  # 256
uses_of_an_input = multiply_adds // X.numel()  # 1024

Q = torch.tensor([[1.0, 0, 2, 1], [0, 1, 1, 0]])  # (2, 4): two queries
K = torch.tensor([[1.0, 1, 0, 0], [0, 2, 1, 0], [1, 0, 1, 3]])  # (3, 4): three keys
V = torch.arange(15.0).reshape(3, 5)  # (3, 5): a value for each key

scores = Q @ K.T / Q.shape[-1] ** 0.5  # (2, 4) @ (4, 3) -> (2, 3)
weights = torch.softmax(scores, dim=-1)  # (2, 3)
out = weights @ V  # (2, 3) @ (3, 5) -> (2, 5)
print(weights[0])  # tensor([0.0674, 0.1112, 0.8214])
