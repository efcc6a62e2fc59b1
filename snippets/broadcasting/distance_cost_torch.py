import torch

N, M, D = 500, 400, 64
X = torch.ones(N, D)  # (500, 64)
Y = torch.full((M, D), 3.0)  # (400, 64)

gaps = X[:, None] - Y  # (N, 1, D) - (M, D) -> (N, M, D)
products = X @ Y.T  # (N, D) @ (D, M) -> (N, M)
print(gaps[0, 0, 0], products[0, 0])  # tensor(-2.) tensor(192.)

by_gaps = gaps.nbytes  # 51,200,000
by_product = products.nbytes  # 800,000
inputs = X.nbytes + Y.nbytes  # 230,400

gap_flops = 3 * N * M * D  # 38,400,000
product_flops = 2 * N * M * D + 2 * (N + M) * D + 3 * N * M  # 26,315,200
