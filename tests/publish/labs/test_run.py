"""A lab is one script to the checker and a notebook to its reader."""

from pathlib import Path

import jupytext  # type: ignore[import-untyped]
import pytest

from publish.labs import script
from tests.publish.labs.conftest import Write, ran


def test_outputs_are_kept_by_cell_and_names_go_on(lab: Write) -> None:
    root = lab(
        "from __future__ import annotations\nimport numpy as np\n\nX = np.ones((2, 3))  # (n, m)",
        "# # Title",
        "print('one')\nprint(X.T.shape)  # (3, 2)\nX.sum()  # 6.0",
        "Y = X.T  # (m, n)\nX @ X  # ValueError: matmul: Input operand 1 has a mismatch…",
        "def double(values):  # (m, n) -> (m, n)\n    return 2 * values\n\n\ndouble(Y)\nX[0]",
        "import dataclasses\n\n\n@dataclasses.dataclass\nclass Point:\n    x: int\n\n\nPoint(1)",
    )
    result = ran(root)
    assert result.problems == []
    assert [claim["verdict"] for claim in result.claims] == ["verified"] * 6
    assert result.outputs == [
        [],
        [
            {"kind": "stdout", "text": "one\n(3, 2)\n"},
            {"kind": "result", "text": "np.float64(6.0)"},
        ],
        [],
        [{"kind": "result", "text": "array([1., 1., 1.])"}],
        [{"kind": "result", "text": "Point(x=1)"}],
    ]
    assert result.versions.keys() == {"Python", "NumPy"}


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        (
            ["x = 1", "1 / 0"],
            "docs/labs/tiny.py:5: raised ZeroDivisionError: division by zero, which nothing "
            "states\n    Mend the line, or state the error beside it: "
            "# ZeroDivisionError: division by zero",
        ),
        (
            ["# # Prose in front", "x = 1\ny = x + 1  # 3"],
            "docs/labs/tiny.py:6: states 3, but y is 2\n"
            "    Correct the comment, or the code if the comment says what was meant.",
        ),
        (
            ["import numpy as np\nX = np.ones((2, 3))  # (2, m)", "Y = X.T  # (m, k)"],
            "docs/labs/tiny.py:6: states (m, k), but k stands for nothing: no variable has that "
            "name, and no other claim here uses it\n"
            "    Name a variable, use the name twice, or write the integer or _.",
        ),
        (
            ["import numpy as np\nX = np.ones((2, 3))  # (n, m)", "Y = X  # (m, n)"],
            "docs/labs/tiny.py:6: states (m, n), but m = 3 since line 3 and this is 2\n"
            "    Correct the comment, or the code if the comment says what was meant.",
        ),
        (
            ["x = 1  # about 3 or so"],
            "docs/labs/tiny.py:2: states “about 3 or so”, but it has a number or a tuple, and reads"
            " as no claim\n    Write it as a claim, without the number, or as `# note: …`",
        ),
        (
            ["def never():\n    return 1  # 1"],
            "docs/labs/tiny.py:3: states 1, but this line never ran\n"
            "    Call the code that holds it, or remove the claim.",
        ),
        (
            ["x = ("],
            "docs/labs/tiny.py:2: is no Python: '(' was never closed\n    Correct the syntax.",
        ),
        (
            ["x = 1", "import warnings\nwarnings.warn('old', stacklevel=1)"],
            "docs/labs/tiny.py:6: writes to stderr: UserWarning: old\n"
            "    Mend what it warns of; a reader would see it in red.",
        ),
        (
            ["import os\n\nos._exit(3)"],
            "docs/labs/tiny.py:1: ended its process with exit code 3: nothing on stderr\n"
            "    Run it by itself to see more: python docs/labs/tiny.py",
        ),
    ],
)
def test_what_is_false_is_told_with_its_line(lab: Write, cells: list[str], told: str) -> None:
    assert [str(problem) for problem in ran(lab(*cells)).problems] == [told]


def test_a_lab_that_does_not_end_is_stopped_on_its_line(lab: Write) -> None:
    root = lab("x = 1", "while True:\n    x += 1")
    (problem,) = ran(root, seconds=1).problems
    assert problem.line in (5, 6)
    assert problem.message == "did not end within 1 s"


def test_figures_take_the_ink_of_the_page_and_need_words(lab: Write) -> None:
    root = lab(
        "import matplotlib.pyplot as plt",
        "# alt: A line\n# that rises\nplt.plot([0, 1])\nplt.show()\nprint('below')",
        "plt.plot([0, 1], color='#3b82c4');",
        "# alt: nothing\nx = 1",
        "# alt: two\nplt.figure()\nplt.show()\nplt.figure()\nplt.show()",
    )
    result = ran(root)
    figure, below = result.outputs[1]
    assert below == {"kind": "stdout", "text": "below\n"}
    assert figure["text"].startswith("<svg ")
    assert "stroke: #808080" in figure["text"]
    assert "<style" not in figure["text"]
    assert [f"{problem.line}: {problem.message}" for problem in result.problems] == [
        "12: shows a figure without alternative text",
        "15: has alternative text, and shows no figure",
        "19: shows 2 figures in one cell",
    ]
    assert script.read(root, "docs/labs/tiny.py").cells[1].alt == "A line that rises"


def test_cells_are_those_that_jupytext_reads(lab: Write) -> None:
    root = lab("# # A title\n#\n# text", "x = 1\n\n\ndef f():\n    return x", "f()")
    found = script.read(root, "docs/labs/tiny.py")
    cells = jupytext.reads(found.text, fmt="py:percent").cells
    prose = script.prose(found)
    ours = [
        "\n".join((found.lines if cell.is_code else prose)[cell.first - 1 : cell.last])
        for cell in found.cells
    ]
    assert ours == [cell.source for cell in cells]


def test_what_labs_import_is_no_lab(lab: Write, tmp_path: Path) -> None:
    lab("x = 1")
    (tmp_path / "docs/labs/helper.py").write_text("y = 1\n", encoding="utf-8")
    assert script.paths(tmp_path) == ["docs/labs/tiny.py"]
