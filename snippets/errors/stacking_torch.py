import torch

rows = [torch.ones(3), torch.ones(4)]
torch.stack(rows)  # RuntimeError:
# stack expects each tensor to be equal size, but got [3] at entry 0
# and [4] at entry 1
torch.tensor([[1, 2, 3], [4, 5]])  # ValueError:
# expected sequence of length 3 at dim 1 (got 2)

padded = torch.nn.utils.rnn.pad_sequence(rows, batch_first=True)  # (2, 4)
