import numpy as np

mask = np.array([True, False])  # (2,)
-mask  # TypeError:
# The numpy boolean negative, the `-` operator, is not supported,
# use the `~` operator or the logical_not function instead.
mask - mask  # TypeError:
# numpy boolean subtract, the `-` operator, is not supported, use
# the bitwise_xor, the `^` operator, or the logical_xor function
# instead.

others = ~mask  # (2,)
