"""Loading a module with its comments armed: a report that fills as the module is used."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import numpy as np
import pytest

import claims

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SOURCE = """
import numpy as np


class Layer:
    def __init__(self, n_in, n_out):
        self.W = np.ones((n_out, n_in))  # (n_out, n_in)

    def __call__(self, x):
        return x @ self.W.T  # (batch, n_in) @ (n_in, n_out) -> (batch, n_out)


def never(x):
    return x  # (batch, n_in)


size = 3  # (a remark)
"""


@pytest.fixture
def file(tmp_path: Path) -> Iterator[Path]:
    path = tmp_path / "layers.py"
    path.write_text(SOURCE.lstrip())
    yield path
    sys.modules.pop("layers", None)


def test_the_report_fills_as_the_module_is_used(file: Path) -> None:
    module, report = claims.load(file)
    assert [claim.verdict for claim in report.claims] == ["unreached"] * 3
    layer = module.Layer(3, 4)
    assert [claim.verdict for claim in report.claims] == ["verified", "unreached", "unreached"]
    layer(np.ones((8, 3)))
    layer(np.ones((2, 3)))
    assert [(claim.verdict, claim.hits) for claim in report.checked] == [
        ("verified", 1),
        ("verified", 2),
    ]
    assert report.ok, report.problems
    with pytest.raises(ValueError, match="matmul"):
        layer(np.ones((8, 5)))
    assert report.ok, report.problems


def test_a_wrong_use_is_told(file: Path) -> None:
    module, report = claims.load(file)
    module.Layer(3, 4)(np.ones((2, 8, 3)))
    assert report.problems == [
        f"{file}:9: states (batch, n_in) @ (n_in, n_out) -> (batch, n_out),"
        " but what went in has shape (2, 8, 3), (3, 4)"
        " (state the arrays that go in from left to right, and what comes out)"
    ]


def test_lenient_unless_asked(file: Path) -> None:
    _, lenient = claims.load(file)
    assert lenient.ok
    _, strict = claims.load(file, strict=True)
    assert len(strict.problems) == 3, "unreached claims are problems in strict mode"


def test_it_is_the_module_that_an_import_gives(file: Path) -> None:
    module, report = claims.load(file)
    assert (module.__name__, module.__file__, module.size) == ("layers", str(file), 3)
    assert module.Layer.__module__ == "layers"
    assert sys.modules["layers"] is module
    assert report.path == str(file)


def test_a_module_that_is_there_already_stays(tmp_path: Path) -> None:
    path = tmp_path / "json.py"
    path.write_text("x = 1\n")
    before = sys.modules["json"]
    module, _ = claims.load(path)
    assert module.x == 1
    assert sys.modules["json"] is before


def test_what_an_import_raises(tmp_path: Path) -> None:
    path = tmp_path / "broken.py"
    with pytest.raises(FileNotFoundError):
        claims.load(path)
    path.write_text("x = (\n")
    with pytest.raises(SyntaxError):
        claims.load(path)
    path.write_text("1 / 0\n")
    with pytest.raises(ZeroDivisionError):
        claims.load(path)


def test_two_loads_keep_their_own_report(file: Path) -> None:
    first, report_of_first = claims.load(file)
    _, report_of_second = claims.load(file)
    first.Layer(3, 4)
    assert len(report_of_first.checked) == 1
    assert len(report_of_second.checked) == 0
