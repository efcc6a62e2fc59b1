"""The built site, once a run, for every test that reads it; which tests go first; figures shown."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.once import once

ROOT = Path(__file__).parents[1]
LONG = ("tests/lies", "tests/browser", "tests/publish/takeaway", "tests/publish/test_zensical.py")
"""What takes longest, the longest first: short tests fill what is left of a run."""


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as `make site` builds it, for a repository with a name."""
    return once(tmp_path_factory, "site", _build)


def _build(directory: Path) -> None:
    # Nothing to do where `make labs` has run; .ci/run has it run first, with the machine to itself.
    labs = [sys.executable, "-m", "publish.labs"]
    ran = subprocess.run(labs, cwd=ROOT, capture_output=True, text=True, check=False)
    if ran.returncode:
        pytest.fail(f"a lab is false:\n{ran.stderr}", pytrace=False)
    live = [sys.executable, "-m", "publish.live"]
    name = subprocess.run(live, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True).stdout
    build = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "-d", str(directory)],
        cwd=ROOT,
        env={
            **os.environ,
            "NO_MKDOCS_2_WARNING": "1",
            "JUPYTER_CONFIG_PATH": "publish/labs",
            "REPO_URL": "https://example.org/a/b",
            "EDIT_URI": "edit/main/docs/",
            "DOWNLOADS": "true",
            "LIVE": name.strip(),
        },
        capture_output=True,
        text=True,
        check=False,
    )
    if build.returncode:
        pytest.fail(f"the site does not build:\n{build.stdout}{build.stderr}", pytrace=False)
    finish = [sys.executable, "-m", "publish", "finish", str(directory)]
    subprocess.run(finish, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Long tests first, so that no worker is left alone with one at the end.

    Those that read the built site are marked: `-m 'not site'` leaves out what takes a build.
    """
    for item in items:
        if "site" in getattr(item, "fixturenames", ()):
            item.add_marker("site")
    items.sort(key=lambda item: next(
        (place for place, room in enumerate(LONG) if item.nodeid.startswith(room)), len(LONG)
    ))  # fmt: skip


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what tests recorded as `shown`: figures that a reader of the run wants to see."""
    for report in terminalreporter.getreports("passed"):
        for name, value in report.user_properties:
            if name == "shown":
                terminalreporter.write_line(f"{report.nodeid.partition('::')[0]}: {value}")
