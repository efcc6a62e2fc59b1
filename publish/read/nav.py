"""The navigation of mkdocs.yml: the pages of the site in the order in which they are read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from mkdocs.utils.yaml import yaml_load

from .site_files import CONFIG


@dataclass(frozen=True)
class Entry:
    section: str
    """Empty for a page that stands in none."""
    title: str
    """As the list of pages has it; the name of the file where it says none."""
    name: str
    """Relative to `docs/`, such as `lessons/matmul.md`."""


def read(root: Path) -> Sequence[Entry]:
    config = root / CONFIG
    return _read(config.read_text(encoding="utf-8")) if config.is_file() else ()


@lru_cache(maxsize=4)
def _read(text: str) -> Sequence[Entry]:
    """Every page asks the same text."""
    return entries(yaml_load(text).get("nav") or [])


def entries(nav: list[Any]) -> Sequence[Entry]:
    return tuple(_flat(nav, ""))


def _flat(nav: list[Any], section: str) -> Iterator[Entry]:
    for entry in nav:
        title, value = (
            next(iter(entry.items())) if entry and isinstance(entry, dict) else ("", entry)
        )
        if isinstance(value, list):
            yield from _flat(value, title)
        else:
            yield Entry(section, str(title or value), str(value))
