"""Every version that is installed is pinned, for every Python and platform that is supported."""

import re
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]


def requirements(name: str) -> list[Requirement]:
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    stated = [line.split("#")[0].strip() for line in lines]
    return [Requirement(line) for line in stated if line]


def names(name: str) -> set[str]:
    return {canonicalize_name(requirement.name) for requirement in requirements(name)}


def test_each_pin_is_one_public_version() -> None:
    for name in ("requirements.txt", "requirements-cuda.txt"):
        for pin in requirements(name):
            assert re.fullmatch(r"==[0-9][0-9a-z.]*", str(pin.specifier)), str(pin)
            assert pin.url is None


def test_what_was_chosen_is_pinned() -> None:
    assert names("requirements.in") <= names("requirements.txt")


def test_each_choice_has_a_reason() -> None:
    for line in (ROOT / "requirements.in").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith(("#", "types-")):
            assert re.search(r" # \S", line), line


def test_torch_is_the_version_that_pages_quote() -> None:
    assert "torch==2.13.0" in map(str, requirements("requirements.txt"))


def applying() -> list[Requirement]:
    """The pins that this Python on this machine installs."""
    pins = requirements("requirements.txt")
    return [pin for pin in pins if pin.marker is None or pin.marker.evaluate()]


def test_what_is_installed_is_what_is_pinned() -> None:
    for pin in applying():
        assert pin.specifier.contains(metadata.version(pin.name)), str(pin)


def test_nothing_that_a_pin_needs_is_left_to_chance() -> None:
    pinned = names("requirements.txt") | names("requirements-cuda.txt")
    for pin in applying():
        for line in metadata.requires(pin.name) or []:
            needed = Requirement(line)
            if needed.marker is None or needed.marker.evaluate({"extra": ""}):
                assert canonicalize_name(needed.name) in pinned, f"{pin.name} needs {line}"
