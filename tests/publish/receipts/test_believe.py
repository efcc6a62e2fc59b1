"""A receipt that somebody typed: what it gets wrong, against the real ones, which hold."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from publish.receipts import believe
from tests.conftest import ROOT

CODE = "import torch\n\nx = torch.ones(2, 3)  # (2, 3)\nprint(x.sum())  # tensor(6.)\n"
PATH = "snippets/m/a_torch.py"


def git(root: Path, *arguments: str) -> str:
    who = ("-c", "user.name=a", "-c", "user.email=a@b.c")
    command = ["git", "-C", str(root), *who, *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """The real receipt of a GPU, cut down to one snippet of a small repository."""
    (tmp_path / PATH).parent.mkdir(parents=True)
    (tmp_path / PATH).write_text(CODE)
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-q", "-m", "one", "--date", "2026-11-20T00:00:00Z")
    return tmp_path


def receipt(root: Path, **changes: Any) -> str:
    """Why the receipt with those changes is not believed."""
    import hashlib

    real = json.loads((ROOT / "receipts/cuda-claims.json").read_text())
    kinds = ((3, "shape"), (4, "output"))
    claims = [{"line": n, "kind": k, "verdict": "verified", "why": ""} for n, k in kinds]
    sha256 = hashlib.sha256(CODE.encode()).hexdigest()
    data = real | {
        "commit": git(root, "rev-parse", "HEAD"),
        "date": believe._today().isoformat(),
        "snippets": {PATH: {"sha256": sha256, "claims": claims}},
    }
    name = changes.pop("name", "cuda-claims")
    for key, value in changes.items():
        if key in ("line", "kind"):
            claims[0][key] = value
        elif key == "sha256":
            data["snippets"][PATH][key] = value
        else:
            data[key] = value
    file = root / f"receipts/{name}.json"
    file.parent.mkdir(exist_ok=True)
    file.write_text(json.dumps(data))
    return believe.wrong(root).get(f"receipts/{name}.json", "").removeprefix(f"{name}.json ")


def test_a_true_one_is_believed(repository: Path) -> None:
    assert receipt(repository) == ""


def test_a_stale_one_is_true_all_the_same(repository: Path) -> None:
    commit = git(repository, "rev-parse", "HEAD")
    (repository / PATH).write_text("import torch\n")
    git(repository, "commit", "-q", "-am", "two")
    assert receipt(repository, commit=commit) == ""
    assert receipt(repository, commit=commit, line=99).startswith("lists claims of")


VERSIONS = {"Python": "3.12.3", "NumPy": "2.4.6", "PyTorch": "2.11.0+cu130", "CUDA": "13.0"}


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"commit": "ab" * 20}, "is of the commit abababa, which the history does not know"),
        ({"date": "2026-02-30"}, "has the date 2026-02-30, which no calendar has"),
        ({"date": "3026-01-01"}, "has the date 3026-01-01, which is to come"),
        ({"date": "2001-01-01"}, "has the date 2001-01-01, and its commit is of 20"),
        ({"line": 2}, f"lists claims of {PATH} that its text does not hold"),
        ({"kind": "error"}, f"lists a claim of kind error at {PATH}:3, a shape"),
        ({"sha256": "0" * 64}, f"has a hash for {PATH} that the commit "),
        (
            {"versions": {**VERSIONS, "PyTorch": "2.13.0+cpu"}},
            "is of a CUDA device, and PyTorch 2.13.0+cpu has no CUDA",
        ),
        (
            {"versions": {"PyTorch": "2.11.0"}},
            "is of a CUDA device and names no version of CUDA",
        ),
        ({"device": "cpu"}, "is of the device cpu, and its name is cuda-claims.json"),
        (
            {"name": "cpu-claims", "device": "cpu", "versions": VERSIONS},
            "is of the device cpu and names a version of CUDA",
        ),
        (
            {"name": "browser-claims", "device": "browser", "versions": {"PyTorch": "2.0"}},
            "is of a browser, which has no PyTorch 2.0",
        ),
        ({"seconds": 0}, "took 0 s to record"),
    ],
)
def test_what_could_not_be_is_told(repository: Path, changes: dict[str, Any], why: str) -> None:
    assert receipt(repository, **changes).startswith(why)


def timings(root: Path, change: Any) -> str:
    data = json.loads((ROOT / "receipts/cpu.json").read_text())
    change(data)
    (root / "receipts").mkdir()
    (root / "receipts/cpu.json").write_text(json.dumps(data))
    return believe.wrong(root).get("receipts/cpu.json", "").removeprefix("cpu.json ")


def scaled(factor: float) -> Any:
    def change(data: dict[str, Any]) -> None:
        for each in data["timings"]:
            each["median"] *= factor
            each["quartiles"] = [part * factor for part in each["quartiles"]]
            each["rounds"] = [part * factor for part in each["rounds"]]

    return change


def flat(data: dict[str, Any]) -> None:
    data["timings"][4]["quartiles"] = [data["timings"][4]["median"]] * 2


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (lambda data: None, ""),
        (flat, "has samples for "),
        (scaled(1e-6), "has a time for "),
        (scaled(1000), "took "),
    ],
)
def test_times_that_could_not_be(tmp_path: Path, change: Any, why: str) -> None:
    found = timings(tmp_path, change)
    assert found.startswith(why)
    assert bool(found) is bool(why)


def test_where_there_is_no_history_it_is_not_asked(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "receipts", tmp_path / "receipts")
    assert not believe.is_known(tmp_path)
    assert believe.wrong(tmp_path) == {}


def test_the_committed_ones_are_believed() -> None:
    assert believe.wrong(ROOT) == {}


def test_who_recorded_it(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    receipt(repository)
    file = repository / "receipts/cuda-claims.json"
    assert believe.by(repository, file) == "recorded by hand"
    monkeypatch.setenv("GITHUB_RUN_ID", "1")
    assert believe.by(repository, file) == "recorded by the workflow that built this"
    git(repository, "add", ".")
    git(repository, "commit", "-q", "-m", "a receipt")
    assert believe.by(repository, file) == "recorded by hand"
