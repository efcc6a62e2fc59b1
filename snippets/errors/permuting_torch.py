import torch

A = torch.ones(2, 3)  # (2, 3)
A.permute(0, 2, 1)  # RuntimeError:
# permute(sparse_coo): number of dimensions in the tensor input
# does not match the length of the desired ordering of dimensions
# i.e. input.dim() = 2 is not equal to len(dims) = 3
A.transpose(1)  # TypeError:
# transpose() missing 1 required positional arguments: "dim1"

turned = A.permute(1, 0)  # (3, 2)
