"""Lies added to the end of a snippet: statements of their own, and what they do not do."""

from __future__ import annotations

from collections.abc import Iterator

from tests.lies.tell import Lie

Kind = tuple[str, str]
"""What it is, and lines of Python, the last of which states it."""

KINDS: tuple[Kind, ...] = (
    ("L2 another operator in a flow",
     "import numpy as np\nnp.ones((2, 3)) + np.ones(3)  # (2, 3) @ (3,) -> (2, 3)"),
    ("L2 an operand that there is not",
     "import numpy as np\nnp.ones((2, 3)).sum(axis=1)  # (2, 3) + (2,) -> (2,)"),
    ("L7 a shape beside a name that is dropped",
     "import numpy as np\n_, last = np.ones((2, 2)), np.ones(4)  # (9, 9), (4,)"),
    ("L7 a shape beside names that are dropped",
     "import numpy as np\n*_, last = np.ones((3, 4))  # (4,), (5,)"),
    ("L8 a symbol of two sizes",
     "import numpy as np\nnp.ones((4, 3))  # (2 * qn, qm)\nnp.ones((4, 3))  # (qn, qm)"),
    ("L8 a sum of a symbol, of two sizes",
     "import numpy as np\nnp.ones(5)  # (qn + 1,)\nnp.ones(5)  # (qn,)"),
    ("L14 a name that is no whole number",
     "import numpy as np\nqn = 8.5\nnp.ones(8)  # (qn,)"),
    ("L14 a name that changed",
     "import numpy as np\nqn = 8\nones = np.ones(qn)\nqn = 7\nones.copy()  # (qn,)"),
    ("L16 the order of a set", "print({'a', 'b', 'c', 'd'})  # {'a', 'b', 'c', 'd'}"),
    ("L16 a hash", "hash('a word') > 0  # True"),
    ("L16 memory that nobody set", "import numpy as np\nnp.empty(3).sum()  # 0.0"),
    ("L16 the time", "import time\ntime.time_ns() % 7  # 0"),
    ("L22 the checker by its name", "import claims.judge\nlen('a word')  # 6"),
    ("L22 the checker among modules", "import sys\n'claims' in sys.modules  # True"),
)  # fmt: skip


def of_snippet(path: str, source: str, turn: int) -> Iterator[list[Lie]]:
    """One of them, behind the last line."""
    kind, text = KINDS[turn % len(KINDS)]
    line = source.count("\n") + text.count("\n") + 1
    yield [Lie(path, line, kind, len(source), len(source), f"{text}\n", kind)]
