import warnings

import torch

A = torch.arange(24.0).reshape(2, 3, 4)  # (2, 3, 4)
v = torch.tensor([1.0, 2, 3])  # (3,)

torch.set_warn_always(True)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    every = A.T  # (4, 3, 2)
    same = v.T  # (3,)
torch.set_warn_always(False)

print(len(caught), caught[0].category.__name__)  # 2 UserWarning
print(str(caught[0].message)[:53])  # The use of `x.T` on tensors of dimension other than 2
