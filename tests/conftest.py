"""The built site, once a process, for every test that reads it; figures that tests show."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as `make site` builds it, for a repository with a name."""
    directory = tmp_path_factory.mktemp("site")
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
    return directory


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what tests recorded as `shown`: figures that a reader of the run wants to see."""
    for report in terminalreporter.getreports("passed"):
        for name, value in report.user_properties:
            if name == "shown":
                terminalreporter.write_line(f"{report.nodeid.partition('::')[0]}: {value}")
