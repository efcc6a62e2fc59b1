"""What runs on each change is what README tells a contributor to run."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.plumbing.test_make import script

ROOT = Path(__file__).parents[2]
CLOSING = "=== 3 passed in 0.10s ==="
FAKE = f"""#!/bin/sh
echo make "$@" >> "$LOG"
case "$1" in test) echo "{CLOSING}" ;; *) echo built ;; esac
test "$*" != "$FAILS"
"""


@pytest.fixture
def ci(tmp_path: Path) -> Path:
    """A repository with .ci/run in it, on a machine whose `make` only writes down its target."""
    (tmp_path / "repository" / ".ci").mkdir(parents=True)
    shutil.copy(ROOT / ".ci" / "run", tmp_path / "repository" / ".ci" / "run")
    script(tmp_path / "bin" / "make", FAKE)
    script(tmp_path / "bin" / "chromium", "#!/bin/sh\n")
    return tmp_path


def run(ci: Path, fails: str = "") -> tuple[subprocess.CompletedProcess[str], list[str]]:
    path = f"{ci / 'bin'}:{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", str(ci / "repository" / ".ci" / "run")],
        env={**os.environ, "PATH": path, "LOG": str(ci / "log"), "FAILS": fails},
        capture_output=True,
        text=True,
        check=False,
    )
    return done, (ci / "log").read_text(encoding="utf-8").splitlines()


def test_it_runs_what_readme_says(ci: Path) -> None:
    done, ran = run(ci)
    assert done.returncode == 0
    assert ran == ["make labs", "make test", "make site"]
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert all(command in readme for command in ran)


def test_it_closes_with_the_line_of_pytest(ci: Path) -> None:
    done, _ = run(ci)
    assert done.stdout.splitlines()[-1] == CLOSING


@pytest.mark.parametrize("target", ["labs", "test", "site"])
def test_it_fails_with_what_fails(ci: Path, target: str) -> None:
    done, ran = run(ci, fails=target)
    assert done.returncode != 0
    assert ran[-1] == f"make {target}"
