"""A lab's title and minutes are read from its script."""

from __future__ import annotations

from pathlib import Path

import pytest

from publish.read import lab_text

TEXT = "# # A lab\n#\n" + "# word word word word\n" * 300


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "docs/labs"
    folder.mkdir(parents=True)
    script = f"# %% [markdown]\n{TEXT}\n# %%\nx = 1\n\n# %%\ny = 2\n"
    (folder / "one.py").write_text(script, encoding="utf-8")
    (folder / "imported.py").write_text("x = 1\n", encoding="utf-8")
    return tmp_path


def test_what_starts_a_cell_is_a_lab(root: Path) -> None:
    assert lab_text.names(root) == ["labs/one.ipynb"]


def test_a_lab_has_the_title_of_its_first_heading(root: Path) -> None:
    assert lab_text.title(root, "labs/one.ipynb") == "A lab"


def test_words_and_cells_take_minutes(root: Path) -> None:
    assert lab_text.minutes(root, "labs/one.ipynb") == 10  # 1,200 words and two cells, 8 minutes
