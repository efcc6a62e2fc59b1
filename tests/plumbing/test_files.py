"""What .github holds: read by its own tools without a finding, and hard-wired to nobody."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.plumbing import graph

ROOT = Path(__file__).parents[2]
GITHUB = ROOT / ".github"
FILES = sorted((GITHUB / "workflows").glob("*.yml"))
TOOLS = Path(sys.executable).parent
MADE = re.compile(r"^(?P<target>[a-z-]+):", re.MULTILINE)


def run(*command: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def zizmor(folder: Path) -> subprocess.CompletedProcess[str]:
    return run(TOOLS / "zizmor", "--offline", "--persona=auditor", "--no-progress", folder)


def test_the_four_workflows_are_there() -> None:
    assert [file.stem for file in FILES] == ["canary", "check", "preview", "site"]


def test_zizmor_finds_nothing() -> None:
    done = zizmor(GITHUB)
    assert done.returncode == 0, done.stdout
    assert "No findings to report" in done.stdout


def test_zizmor_would_find_something(tmp_path: Path) -> None:
    folder = tmp_path / ".github/workflows"
    folder.mkdir(parents=True)
    text = (GITHUB / "workflows/check.yml").read_text(encoding="utf-8")
    (folder / "check.yml").write_text(text.replace("permissions: {}\n", ""), encoding="utf-8")
    assert zizmor(folder.parent).returncode != 0


def test_what_zizmor_is_told_to_ignore_has_a_reason() -> None:
    assert not (GITHUB / "zizmor.yml").exists()
    for file in FILES:
        text = file.read_text(encoding="utf-8")
        for reason in re.findall(r"zizmor: ignore\[[\w-]+\](.*)", text):
            assert len(reason.split()) > 3, file


def test_actionlint_finds_nothing() -> None:
    done = run(TOOLS / "actionlint", *FILES)
    assert done.returncode == 0, done.stdout


def test_actionlint_would_find_something(tmp_path: Path) -> None:
    text = (GITHUB / "workflows/check.yml").read_text(encoding="utf-8")
    broken = tmp_path / "check.yml"
    broken.write_text(text.replace("runs-on: macos-15", "runs-on: macos-1"), encoding="utf-8")
    assert run(TOOLS / "actionlint", broken).returncode != 0


def test_each_step_is_a_target_that_make_has() -> None:
    targets = set(MADE.findall((ROOT / "Makefile").read_text(encoding="utf-8")))
    for file in FILES:
        for _, step in graph.read(file).steps():
            if "run" in step:
                assert step["run"].removeprefix("make ") in targets


def test_the_whole_suite_runs_on_the_oldest_and_the_newest_python() -> None:
    jobs = graph.read(GITHUB / "workflows/check.yml").jobs
    oldest, newest = jobs["linux"]["strategy"]["matrix"]["python"]
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert "sys.version_info < (3, 11)" in makefile
    assert oldest == "3.11"
    assert f"python{newest} " in makefile


def test_one_action_has_one_pin_and_its_tag_beside_it() -> None:
    pins: dict[str, set[str]] = {}
    for file in FILES:
        for action, pin in re.findall(r"uses: (\S+)@(.*)", file.read_text(encoding="utf-8")):
            pins.setdefault(action, set()).add(pin)
    assert len(pins) == 8
    for action, found in pins.items():
        assert len(found) == 1, action
        assert re.fullmatch(r"[0-9a-f]{40} # v\d+\.\d+\.\d+", found.pop()), action


def test_nothing_is_wired_to_an_owner() -> None:
    """Links come from the repository's own name, which the workflow knows."""
    for path in [*GITHUB.rglob("*.*"), ROOT / "mkdocs.yml"]:
        if path.is_file() and path.suffix != ".png":
            text = path.read_text(encoding="utf-8")
            assert not re.search(r"github\.(com|io)\b", text), path
    owners = (GITHUB / "CODEOWNERS").read_text(encoding="utf-8")
    assert set(re.findall(r"(?<!\S)@[\w/-]+", owners.split("\n\n", 1)[1])) == {"@OWNER/maintainers"}


def test_codeowners_speak_of_files_that_exist() -> None:
    lines = (GITHUB / "CODEOWNERS").read_text(encoding="utf-8").splitlines()
    patterns = [line.split()[0] for line in lines if line and not line.startswith("#")]
    assert patterns[0] == "*"
    for pattern in patterns:
        assert any(ROOT.glob(pattern.strip("/"))), pattern


@pytest.mark.parametrize("name", ["lie", "checker", "unclear"])
def test_an_issue_form_asks_for_something(name: str) -> None:
    form = yaml.safe_load((GITHUB / f"ISSUE_TEMPLATE/{name}.yml").read_text(encoding="utf-8"))
    assert form["name"]
    assert form["description"]
    assert all(part["attributes"]["label"] for part in form["body"])
    assert all(part["validations"]["required"] for part in form["body"])


def test_dependabot_watches_actions_and_packages_but_not_what_pages_quote() -> None:
    data = yaml.safe_load((GITHUB / "dependabot.yml").read_text(encoding="utf-8"))
    watched = {update["package-ecosystem"]: update for update in data["updates"]}
    assert set(watched) == {"github-actions", "pip"}
    ignored = {each["dependency-name"] for each in watched["pip"]["ignore"]}
    assert ignored == {"numpy", "torch"}
