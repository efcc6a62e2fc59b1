"""A result is served for as long as a run would come out the same, and not once longer."""

import json
from importlib import metadata
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import nbformat
import pytest

from publish.base import rooms
from publish.base.problems import FalsePageError
from publish.labs import __main__ as command
from publish.labs import imported, lab_cache, notebook, page, run, script
from tests.publish.labs.conftest import Write

CELLS = ("import numpy as np\nfrom helper import two", "x = two + 1  # 3\nprint('<b>', x)")


@pytest.fixture
def settled(lab: Write, capsys: pytest.CaptureFixture[str]) -> Path:
    """A lab that has run, with what it imports beside it."""
    root = lab("# # Tiny lab", *CELLS)
    (root / script.FOLDER / "helper.py").write_text("from deeper import two\n", encoding="utf-8")
    (root / script.FOLDER / "deeper.py").write_text("two = 2\n", encoding="utf-8")
    assert command.main(["--root", str(root)]) == 0, capsys.readouterr().err
    capsys.readouterr()
    return root


def _is_fresh(root: Path) -> bool:
    return lab_cache.read(root, script.read(root, "docs/labs/tiny.py")) is not None


def test_an_unchanged_lab_does_not_run(
    settled: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run, "run", lambda *_: pytest.fail("it ran"))
    file = settled / "docs/labs/tiny.ipynb"
    made = file.read_bytes()
    for spoil in (lambda: None, lambda: file.write_text("{}"), file.unlink):
        spoil()
        assert command.main(["--root", str(settled)]) == 0
        assert file.read_bytes() == made
    assert capsys.readouterr().out == ""


def test_whatever_decides_a_result_makes_it_stale(
    settled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = settled / script.FOLDER
    assert _is_fresh(settled)
    for file in (folder / "tiny.py", folder / "helper.py", folder / "deeper.py"):
        was = file.read_text(encoding="utf-8")
        file.write_text(f"{was}\nz = 1\n", encoding="utf-8")
        assert not _is_fresh(settled), file
        file.write_text(was, encoding="utf-8")
        assert _is_fresh(settled)
    for shadow in ("json.py", "numpy.py"):
        (folder / shadow).write_text("", encoding="utf-8")
        assert not _is_fresh(settled), shadow
        (folder / shadow).unlink()
    with monkeypatch.context() as patch:
        patch.setattr(rooms, "code", lambda _: "other")
        assert not _is_fresh(settled)
    (folder / "deeper.py").unlink()
    assert not _is_fresh(settled)


@pytest.mark.parametrize("now", ["0.0", ""])
def test_another_version_of_what_it_imports_makes_it_stale(
    settled: Path, monkeypatch: pytest.MonkeyPatch, now: str
) -> None:
    real = metadata.version

    def version(name: str) -> str:
        if name != "numpy":
            return real(name)
        if not now:
            raise PackageNotFoundError(name)
        return now

    monkeypatch.setattr(imported, "version", version)
    assert not _is_fresh(settled)


def test_a_failing_lab_fails_each_time_and_leaves_no_page(
    settled: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = settled / "docs/labs/tiny.py"
    file.write_text(file.read_text(encoding="utf-8") + "\n# %%\n1 / 0\n", encoding="utf-8")
    for _ in range(2):
        assert command.main(["--root", str(settled)]) == 1
        told = capsys.readouterr()
        assert "docs/labs/tiny.py: running … ✗ 1 problems" in told.out
        assert "docs/labs/tiny.py:13: raised ZeroDivisionError" in told.err
    monkeypatch.chdir(settled)
    with pytest.raises(FalsePageError, match=r"tiny\.py:13: raised ZeroDivisionError"):
        _shown(settled)
    monkeypatch.setenv("ON_FALSE", "show")
    assert 'role="alert"' in _shown(settled)


def test_a_notebook_of_another_text_makes_no_page(
    settled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(settled)
    html = _shown(settled)
    assert "&lt;b&gt; 3" in html
    assert "✓ x is 3" in html
    assert "✓ 1 claim checked · CPU · NumPy" in html
    file = settled / "docs/labs/tiny.py"
    file.write_text(file.read_text(encoding="utf-8").replace("# 3", "# 4"), encoding="utf-8")
    with pytest.raises(FalsePageError, match="was changed after it ran"):
        _shown(settled)


def test_a_notebook_is_whole_and_holds_what_was_kept(settled: Path) -> None:
    lab = script.read(settled, "docs/labs/tiny.py")
    text = lab.notebook(settled).read_text(encoding="utf-8")
    nbformat.validate(nbformat.reads(text, as_version=4))
    found = lab_cache.read(settled, lab)
    assert found is not None
    kept = notebook.read(settled, lab)
    assert (kept.outputs, kept.claims) == (found[0].outputs, found[0].claims)
    assert str(settled) not in json.dumps(json.loads(text))


def test_the_notebook_of_a_removed_lab_goes(settled: Path) -> None:
    (settled / "docs/labs/tiny.py").unlink()
    assert command.main(["--root", str(settled)]) == 0
    assert not (settled / "docs/labs/tiny.ipynb").exists()


def _shown(root: Path) -> str:
    """What the template is handed for the lab's page."""
    nb = nbformat.read(root / "docs/labs/tiny.ipynb", as_version=4)
    resources: dict[str, str] = {}
    made = page.Lab(enabled=True)  # type: ignore[no-untyped-call]  # nbconvert has no types
    made.preprocess(nb, resources)
    return resources["lab"]
