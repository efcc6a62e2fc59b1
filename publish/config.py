"""Reads mkdocs.yml: which Markdown extensions the site has, and with which settings."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from mkdocs.exceptions import ConfigurationError
from mkdocs.utils.yaml import yaml_load
from yaml import MarkedYAMLError

from .base.problems import Problem, no_yaml

CONFIG = "mkdocs.yml"


def extensions(root: Path) -> tuple[list[str], dict[str, dict[str, Any]]]:
    """Markdown extensions of the site at `root`, and their settings, made for that folder."""
    config = root / CONFIG
    names, settings = _configured(config, config.stat().st_mtime_ns)
    snippets = {**settings["pymdownx.snippets"], "base_path": [str(root)]}
    own = {**settings["publish"], "root": str(root)}
    return names, {**settings, "pymdownx.snippets": snippets, "publish": own}


def problem(root: Path) -> Problem | None:
    """What is wrong with the file itself."""
    config = root / CONFIG
    try:
        _configured(config, config.stat().st_mtime_ns)
    except ConfigurationError as error:
        if isinstance(error.__context__, MarkedYAMLError):
            return no_yaml(CONFIG, error.__context__)
        raise
    return None


@cache
def _configured(config: Path, modified: int) -> tuple[list[str], dict[str, Any]]:
    """Names and settings of the Markdown extensions; nothing else of the file matters here."""
    with config.open(encoding="utf-8") as stream:
        listed = yaml_load(stream)["markdown_extensions"]
    pairs = [next(iter(each.items())) if isinstance(each, dict) else (each, {}) for each in listed]
    return [name for name, _ in pairs], {name: settings or {} for name, settings in pairs}
