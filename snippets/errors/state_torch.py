from torch import nn

saved = nn.Linear(3, 5).state_dict()
nn.Linear(3, 4).load_state_dict(saved)  # RuntimeError:
# Error(s) in loading state_dict for Linear: size mismatch for
# weight:
# copying a param with shape torch.Size([5, 3]) from checkpoint, the
# shape in current model is torch.Size([4, 3]). size mismatch for…
nn.Linear(3, 5, bias=False).load_state_dict(saved)  # RuntimeError:
# Error(s) in loading state_dict for Linear:
# Unexpected key(s) in state_dict: "bias".

layer = nn.Linear(3, 5)
layer.load_state_dict(saved)
weight = layer.weight  # (5, 3)
