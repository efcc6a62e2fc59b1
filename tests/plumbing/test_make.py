"""The Makefile, run with a Python that only writes down what it is asked to do."""

import os
import re
import shutil
import socket
import stat
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

# Creates .venv as a Python would, with itself in it; builds a site unless told to fail.
FAKE = """#!/bin/sh
echo "$@" >> {log}
case "$*" in
  "-m venv"*) mkdir -p .venv/bin && cp "$0" .venv/bin/python ;;
  "-m mkdocs build"*)
    for folder; do :; done
    mkdir -p "$folder" && echo new > "$folder/index.html"
    test -z "$FALSE_PAGE" && test "$LIVE" = python-1 ;;
  "-m mkdocs serve"*) test "$LIVE" = python-1 ;;
  "-m publish.live") echo python-1; test -z "$WRONG_BYTES" ;;
  "-m publish finish"*) test -z "$UNFINISHED" ;;
  "-m publish.labs") test -z "$BROKEN_LAB" ;;
  "-m publish check") test -z "$FALSE_PAGE" ;;
esac
"""
OLD = """#!/bin/sh
if [ "$1" = -V ]; then echo Python 3.8.18; else exit 1; fi
"""


def script(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    path.chmod(0o755)
    return path


class Clone:
    """What `make` needs of a clone, and what its Python was asked to do."""

    def __init__(self, path: Path) -> None:
        self.path = path / "clone"
        self.path.mkdir()
        self.log = path / "log"
        self.python = script(path / "bin" / "python", FAKE.format(log=self.log))
        for name in ("Makefile", "requirements.txt", "requirements-cuda.txt"):
            shutil.copy(ROOT / name, self.path)

    def make(
        self, *arguments: str, python: str | None = None, user: int | None = None, **env: str
    ) -> subprocess.CompletedProcess[str]:
        clean = {name: value for name, value in os.environ.items() if "MAKE" not in name}
        clean.pop("PYTHON", None)
        return subprocess.run(
            ["make", *arguments, f"PYTHON={python or self.python}"],
            cwd=self.path,
            env={**clean, **env},
            user=user,
            capture_output=True,
            text=True,
            check=False,
        )

    def asked(self) -> list[str]:
        lines = self.log.read_text(encoding="utf-8").splitlines() if self.log.exists() else []
        return [line for line in lines if line.startswith("-m")]


@pytest.fixture
def clone(tmp_path: Path) -> Clone:
    return Clone(tmp_path)


def said(run: subprocess.CompletedProcess[str]) -> str:
    """What a failed `make` said, without its own last line."""
    assert run.returncode != 0
    return "\n".join(line for line in run.stderr.splitlines() if not line.startswith("make: ***"))


def test_an_old_python_is_told_in_one_line(clone: Clone, tmp_path: Path) -> None:
    old = script(tmp_path / "old" / "python", OLD)
    assert said(clone.make("serve", python=str(old))) == (
        f"make: needs Python 3.11 or newer, but {old} is Python 3.8.18: "
        "install one, or name one with make … PYTHON=python3.12"
    )


def test_a_missing_python_is_told_in_one_line(clone: Clone) -> None:
    assert said(clone.make("test", python="nopython")).startswith(
        "make: needs Python 3.11 or newer, but nopython is missing: "
    )


def test_a_newer_python_is_found_where_the_default_is_old(clone: Clone, tmp_path: Path) -> None:
    script(tmp_path / "path" / "python3", OLD)
    shutil.copy(clone.python, tmp_path / "path" / "python3.13")
    path = f"{tmp_path / 'path'}:{os.environ['PATH']}"
    clean = {name: value for name, value in os.environ.items() if "MAKE" not in name}
    clean.pop("PYTHON", None)
    subprocess.run(["make", "check"], cwd=clone.path, env={**clean, "PATH": path}, check=True)
    assert clone.asked()[0] == "-m venv --clear .venv"


def test_a_taken_port_is_told_in_one_line_before_anything_is_installed(clone: Clone) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        run = clone.make("serve", f"PORT={port}", python=shutil.which("python3"))
    assert said(run) == (
        f"make: port {port} is taken: stop what listens there, or run make serve PORT={port + 1}"
    )
    assert not (clone.path / ".venv").exists()


def test_a_folder_without_write_access_is_told_in_one_line(clone: Clone) -> None:
    root = os.geteuid() == 0
    for folder in (clone.path, *clone.path.parents[:3]):
        if root and folder.owner() == "root":
            folder.chmod(stat.S_IMODE(folder.stat().st_mode) | 0o055)
    if not root:
        clone.path.chmod(0o555)
    run = clone.make("test", user=65534 if root else None)
    clone.path.chmod(0o755)
    assert said(run) == (
        f"make: cannot write in {clone.path}: clone the repository to a folder of yours"
    )


def test_unchanged_pins_are_installed_once(clone: Clone) -> None:
    for _ in range(2):
        assert clone.make("check").returncode == 0
    assert clone.asked() == [
        "-m venv --clear .venv",
        "-m pip install --quiet --requirement requirements.txt --constraint requirements-cuda.txt",
        "-m publish check",
        "-m publish check",
    ]


def test_a_touched_file_is_no_changed_pin(clone: Clone) -> None:
    clone.make("check")
    (clone.path / "requirements.txt").touch()
    before = len(clone.asked())
    clone.make("check")
    assert clone.asked()[before:] == ["-m publish check"]


def test_changed_pins_are_installed_again(clone: Clone) -> None:
    clone.make("check")
    with (clone.path / "requirements.txt").open("a", encoding="utf-8") as pins:
        pins.write("new==1.0\n")
    before = len(clone.asked())
    clone.make("check")
    assert [line.split()[1] for line in clone.asked()[before:]] == ["pip", "publish"]


def test_a_removed_python_is_set_up_again(clone: Clone) -> None:
    clone.make("check")
    (clone.path / ".venv" / "bin" / "python").unlink()
    clone.make("check")
    assert clone.asked().count("-m venv --clear .venv") == 2


def test_the_cpu_build_of_torch_comes_from_its_own_index(clone: Clone) -> None:
    clone.make("check", "TORCH=cpu")
    assert clone.asked()[1] == (
        "-m pip install --quiet --no-deps --index-url https://download.pytorch.org/whl/cpu "
        "torch==2.13.0"
    )


def test_a_false_page_leaves_the_site_alone(clone: Clone) -> None:
    assert clone.make("site").returncode == 0
    (clone.path / "site" / "index.html").write_text("old", encoding="utf-8")
    assert clone.make("site", FALSE_PAGE="1").returncode != 0
    assert (clone.path / "site" / "index.html").read_text(encoding="utf-8") == "old"
    assert list((clone.path / ".cache").iterdir()) == []


def test_a_broken_lab_leaves_the_site_alone(clone: Clone) -> None:
    assert clone.make("site").returncode == 0
    (clone.path / "site" / "index.html").write_text("old", encoding="utf-8")
    assert clone.make("site", BROKEN_LAB="1").returncode != 0
    assert (clone.path / "site" / "index.html").read_text(encoding="utf-8") == "old"


def test_a_broken_lab_is_served_all_the_same(clone: Clone) -> None:
    run = clone.make("serve", "PORT=0", BROKEN_LAB="1")
    assert run.returncode == 0
    assert clone.asked()[-3:] == [
        "-m publish.labs",
        "-m publish.live",
        "-m mkdocs serve --dev-addr 127.0.0.1:0",
    ]


@pytest.mark.parametrize("command", ["site", "serve"])
def test_a_runtime_with_a_wrong_byte_is_neither_built_nor_served(
    clone: Clone, command: str
) -> None:
    assert clone.make(command, "PORT=0", WRONG_BYTES="1").returncode != 0
    assert clone.asked()[-1] == "-m publish.live"
    assert not (clone.path / "site").exists()


def test_a_false_page_leaves_no_site_where_none_was(clone: Clone) -> None:
    assert clone.make("site", FALSE_PAGE="1").returncode != 0
    assert not (clone.path / "site").exists()


def test_an_unfinished_site_is_not_put_in_place(clone: Clone) -> None:
    assert clone.make("site", UNFINISHED="1").returncode != 0
    assert clone.asked()[-1] == "-m publish finish .cache/site"
    assert not (clone.path / "site").exists()
    assert list((clone.path / ".cache").iterdir()) == []


def test_a_built_site_replaces_the_old_one_whole(clone: Clone) -> None:
    (clone.path / "site" / "gone").mkdir(parents=True)
    assert clone.make("site").returncode == 0
    assert [path.name for path in (clone.path / "site").iterdir()] == ["index.html"]


def test_a_false_page_is_served_all_the_same(clone: Clone) -> None:
    run = clone.make("serve", "PORT=0", FALSE_PAGE="1")
    assert run.returncode == 0
    assert "Serving all the same" in run.stdout
    assert clone.asked()[-1] == "-m mkdocs serve --dev-addr 127.0.0.1:0"


def test_make_alone_tells_every_job_that_readme_names(clone: Clone) -> None:
    told = {line.split()[1] for line in clone.make("help").stdout.splitlines()}
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    rows = "".join(
        line.split("|")[1] for line in readme.splitlines() if line.startswith("| `make ")
    )
    named = set(re.findall(r"`make ([a-z-]+)`", rows))
    assert named <= told
    assert told - named == {"lint"}


def test_notebooks_of_the_deployed_site_become_a_branch(tmp_path: Path) -> None:
    clone, built, remote = Clone(tmp_path), tmp_path / "built", tmp_path / "remote.git"
    for name in ("index.html", "lessons/matmul/matmul.ipynb", "lessons/matmul/matmul.py"):
        (built / name).parent.mkdir(parents=True, exist_ok=True)
        (built / name).write_text(name, encoding="utf-8")
    subprocess.run(["tar", "-cf", clone.path / "artifact.tar", "-C", built, "."], check=True)
    subprocess.run(["git", "init", "--quiet", "--bare", remote], check=True)
    for _ in range(2):  # the second time over what the first left
        done = clone.make("notebooks-branch", REPO_URL=str(remote), GH_TOKEN="")
        assert done.returncode == 0, done.stderr
    git = ["git", "-C", str(remote)]
    listed = subprocess.run(
        [*git, "ls-tree", "-r", "--name-only", "notebooks"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert listed.stdout == "lessons/matmul/matmul.ipynb\n"
    log = subprocess.run(
        [*git, "log", "--oneline", "notebooks"], capture_output=True, text=True, check=True
    )
    assert len(log.stdout.splitlines()) == 1
