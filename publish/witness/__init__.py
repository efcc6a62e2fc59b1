"""The witness of a device: every PyTorch snippet, its text unchanged, with that default device.

    python -m publish.witness check --device meta      says what does not hold
    python -m publish.witness record --device cuda     writes receipts/cuda-claims.json

Only `run` and what it imports need PyTorch; a page needs `marks` alone.
"""

from .marks import marks, unchecked
from .receipt import WITNESS, find, path_of

__all__ = ["WITNESS", "find", "marks", "path_of", "unchecked"]
