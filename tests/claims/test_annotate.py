"""`--annotate`: shapes that a run saw are written where a line states none; all else stays."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

import pytest

import claims
from claims.annotate import annotate

if TYPE_CHECKING:
    from pathlib import Path

BEFORE = '''
"""A docstring."""
import numpy as np


def layer(x, w):
    """(batch, n_in), (n_out, n_in)"""
    z = x @ w.T
    return z + 1


X = np.ones((8, 3))
W = np.ones((4, 3))   # the weights
a, b = X, W
Z = layer(X, W)
n = len(Z)
s = "é"; P = Z; Y = Z.T
name = [
    X,
    W,
]
V = (
    X
    - X.mean(0)
)
# (8, 4) already
U = Z * 2
for x in X:
    y = x * 2
    if y.sum() > 0: y = y[:2]
print(Z.shape)
Z += 1
X[0] = 0
'''

AFTER = '''
"""A docstring."""
import numpy as np


def layer(x, w):
    """(batch, n_in), (n_out, n_in)"""
    z = x @ w.T  # (8, 4)
    return z + 1  # (8, 4)


X = np.ones((8, 3))  # (8, 3)
W = np.ones((4, 3))   # the weights
a, b = X, W  # (8, 3), (4, 3)
Z = layer(X, W)  # (8, 4)
n = len(Z)
s = "é"; P = Z; Y = Z.T  # (4, 8)
name = [
    X,
    W,
]  # (8, 3), (4, 3)
V = (
    X
    - X.mean(0)
)  # (8, 3)
# (8, 4) already
U = Z * 2
for x in X:
    y = x * 2  # (3,)
    if y.sum() > 0: y = y[:2]  # (2,)
print(Z.shape)
Z += 1  # (8, 4)
X[0] = 0
'''


def test_shapes_are_written_where_there_is_no_comment(tmp_path: Path) -> None:
    file = tmp_path / "a.py"
    file.write_text(BEFORE.lstrip())
    annotate(file)
    assert file.read_text() == AFTER.lstrip()


def test_what_is_written_holds_and_is_written_once(tmp_path: Path) -> None:
    file = tmp_path / "a.py"
    file.write_text(BEFORE.lstrip())
    written = annotate(file)
    report = claims.run(file, strict=False)
    assert report.ok, report.problems
    assert written == 11
    assert len(report.checked) == 12
    assert annotate(file) == 0
    assert file.read_text() == AFTER.lstrip()


def test_sizes_that_change_are_left_open(tmp_path: Path) -> None:
    file = tmp_path / "a.py"
    file.write_text(
        "import numpy as np\n"
        "for k in (2, 3):\n"
        "    x = np.ones((k, 4))\n"
        "    y = np.ones([4] * k)\n"
        "    z = x if k == 2 else 'text'\n"
    )
    assert annotate(file) == 1
    assert file.read_text().splitlines()[2:] == [
        "    x = np.ones((k, 4))  # (_, 4)",
        "    y = np.ones([4] * k)",
        "    z = x if k == 2 else 'text'",
    ]
    assert claims.run(file).ok


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_line_ends_and_a_missing_last_one_stay(tmp_path: Path, end: str) -> None:
    file = tmp_path / "a.py"
    file.write_bytes(f"import numpy as np{end}x = np.ones(3)   {end}y = x".encode())
    assert annotate(file) == 2
    assert (
        file.read_bytes()
        == f"import numpy as np{end}x = np.ones(3)   # (3,){end}y = x  # (3,)".encode()
    )


def test_a_file_that_fails_stays_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "a.py"
    file.write_text("import numpy as np\nx = np.ones(3)\n1 / 0\n")
    with pytest.raises(RuntimeError, match=r"a\.py:3: raised ZeroDivisionError: division by zero"):
        annotate(file)
    assert file.read_text() == "import numpy as np\nx = np.ones(3)\n1 / 0\n"
    file.write_text("x = (\n")
    with pytest.raises(SyntaxError):
        annotate(file)


def test_strings_and_continued_lines_are_left_alone(tmp_path: Path) -> None:
    source = textwrap.dedent("""
        import numpy as np
        x = np.ones(3); text = '''
        y = 3'''
        z = x + \\
            x
        w = (x,  # the first
             x)
    """).lstrip()
    file = tmp_path / "a.py"
    file.write_text(source)
    annotate(file)
    assert file.read_text().splitlines() == [
        "import numpy as np",
        "x = np.ones(3); text = '''",
        "y = 3'''",
        "z = x + \\",
        "    x  # (3,)",
        "w = (x,  # the first",
        "     x)  # (3,), (3,)",
    ]
