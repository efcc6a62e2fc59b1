"""Kinds of fences: what stands between ``` and ```, one module a kind, listed here.

To add one, write its module with a class below `Kind`, and put it into `LISTED`.
"""

from __future__ import annotations

from .kind import Kind, Telling
from .myths import Myths
from .picture import Picture
from .plan import Plan
from .python import Python
from .shapes import Shapes
from .timing import Timing
from .verified import Verified

__all__ = ["KINDS", "LISTED", "Kind", "Telling"]

LISTED: tuple[Kind, ...] = (Python(), Shapes(), Picture(), Timing(), Verified(), Myths(), Plan())
KINDS = {kind.language: kind for kind in LISTED}
