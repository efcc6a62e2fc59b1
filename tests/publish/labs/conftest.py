"""Labs of a few lines, in a folder of their own."""

from collections.abc import Callable
from pathlib import Path

import pytest

from publish.labs import run, script

Write = Callable[..., Path]


@pytest.fixture
def lab(tmp_path: Path) -> Write:
    """Writes cells (prose starts with a heading) as docs/labs/tiny.py; returns the root."""

    def write(*cells: str, name: str = "tiny") -> Path:
        kinds = [" [markdown]" if cell.startswith("# #") else "" for cell in cells]
        texts = [f"# %%{kind}\n{cell}" for kind, cell in zip(kinds, cells, strict=True)]
        file = tmp_path / script.FOLDER / f"{name}.py"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("\n\n".join(texts) + "\n", encoding="utf-8")
        return tmp_path

    return write


def ran(root: Path, name: str = "tiny", seconds: float = 60) -> run.Result:
    return run.run(root, script.read(root, f"{script.FOLDER}/{name}.py"), seconds)
