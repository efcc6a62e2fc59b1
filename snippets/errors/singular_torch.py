import numpy as np
import torch

S = np.ones((2, 2))  # (2, 2)
np.linalg.inv(S)  # LinAlgError: Singular matrix
torch.linalg.inv(torch.as_tensor(S))  # _LinAlgError:
# linalg.inv: The diagonal element 2 is zero, the inversion could
# not be completed because
# the input matrix is singular.

pseudo = torch.linalg.pinv(torch.as_tensor(S))  # (2, 2)
