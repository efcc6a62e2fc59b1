import torch

b = torch.tensor([1.0, 2, 3, 4])  # (4,)
stretched = b.expand(8, 4)  # (8, 4)

print(b.stride(), stretched.stride())  # (1,) (0, 1)
print(b.data_ptr() == stretched.data_ptr())  # True
b[2] = 100
print(stretched[7])  # tensor([  1.,   2., 100.,   4.])

copied = stretched.clone(memory_format=torch.contiguous_format)  # (8, 4)
print(copied.stride(), copied.nbytes, b.nbytes)  # (4, 1) 128 16
