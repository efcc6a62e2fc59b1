"""What is wrong with mkdocs.yml is told with its line, before any page is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from publish import config

GOOD = """\
site_name: Test
markdown_extensions:
  - attr_list
  - pymdownx.snippets
  - publish:
      on_false: show
"""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            GOOD.replace("attr_list", "atr_list"),
            "3: lists the extension atr_list, which there is not",
        ),
        (
            GOOD.replace("on_false", "on_fasle"),
            "5: lists the extension publish, which refuses its settings: 'on_fasle'",
        ),
        (
            GOOD.split("  - publish")[0],
            "2: lists no extension publish, and without it nothing is checked",
        ),
        (
            GOOD.replace("  - pymdownx.snippets\n", ""),
            "2: lists no extension pymdownx.snippets, and without it nothing is checked",
        ),
        ("site_name: x\n", "1: has no list of markdown_extensions"),
        ("7", "1: has no list of markdown_extensions"),
        ("site_name: x\nmarkdown_extensions: 3\n", "2: has no list of markdown_extensions"),
        (f"{GOOD}  - {{}}\n", "2: lists an extension that is no name with settings: {}"),
        (f"{GOOD}  - [a]\n", "2: lists an extension that is no name with settings: ['a']"),
    ],
)  # fmt: skip
def test_it_is_told(tmp_path: Path, text: str, told: str) -> None:
    (tmp_path / "mkdocs.yml").write_text(text, encoding="utf-8")
    problem = config.problem(tmp_path)
    assert str(problem).split("\n")[0] == f"mkdocs.yml:{told}"


@pytest.mark.parametrize("data", [b"\xff\xfe", b"a: \x00", b"a: [", b"[" * 5_000])
def test_bytes_that_are_no_yaml_are_told(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "mkdocs.yml").write_bytes(data)
    problem = config.problem(tmp_path)
    assert problem is not None
    assert (problem.path, problem.line) == ("mkdocs.yml", 1)
    assert problem.message.startswith(("is no YAML", "cannot be read"))


def test_a_good_one_is_none(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(GOOD, encoding="utf-8")
    assert config.problem(tmp_path) is None
