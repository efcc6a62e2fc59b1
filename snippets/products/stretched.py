import numpy as np

P = np.ones((32, 10, 64))  # (32, 10, 64)
shared = np.ones((64, 20))  # (64, 20)
single = np.ones((1, 64, 20))  # (1, 64, 20)
heads = np.ones((4, 1, 64, 20))  # (4, 1, 64, 20)

one_for_all = P @ shared  # (32, 10, 64) @ (64, 20) -> (32, 10, 20)
one_again = P @ single  # (32, 10, 64) @ (1, 64, 20) -> (32, 10, 20)
every_head = P @ heads  # (32, 10, 64) @ (4, 1, 64, 20) -> (4, 32, 10, 20)
