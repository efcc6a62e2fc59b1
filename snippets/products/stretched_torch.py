import torch

P = torch.ones(32, 10, 64)  # (32, 10, 64)
shared = torch.ones(64, 20)  # (64, 20)
single = torch.ones(1, 64, 20)  # (1, 64, 20)
heads = torch.ones(4, 1, 64, 20)  # (4, 1, 64, 20)

one_for_all = P @ shared  # (32, 10, 64) @ (64, 20) -> (32, 10, 20)
one_again = P @ single  # (32, 10, 64) @ (1, 64, 20) -> (32, 10, 20)
every_head = P @ heads  # (32, 10, 64) @ (4, 1, 64, 20) -> (4, 32, 10, 20)

widened = single.expand(32, -1, -1)  # (32, 64, 20): stretched by hand, no copy
by_bmm = torch.bmm(P, widened)  # (32, 10, 20)
