"""Reads mkdocs.yml: which Markdown extensions the site has, and with which settings."""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

from markdown import Markdown
from mkdocs.exceptions import ConfigurationError
from mkdocs.utils.yaml import yaml_load
from yaml import MarkedYAMLError

from .base.problems import Problem, no_yaml
from .read.site_files import CONFIG

NEEDED = ("pymdownx.snippets", "publish")
"""Extensions without which nothing is checked."""
KEY = "markdown_extensions"
HINT = "Correct it as MkDocs and the extension tell it."


def extensions(root: Path) -> tuple[list[str], dict[str, dict[str, Any]]]:
    """Markdown extensions of the site at `root`, and their settings, made for that folder."""
    names, settings = _configured(*_file(root))
    snippets = {**settings["pymdownx.snippets"], "base_path": [str(root)]}
    own = {**settings["publish"], "root": str(root)}
    return names, {**settings, "pymdownx.snippets": snippets, "publish": own}


def problem(root: Path) -> Problem | None:
    """What is wrong with the file itself."""
    try:
        names, settings = extensions(root)
        _try(names, settings)
    except ConfigurationError as error:
        if isinstance(error.__context__, MarkedYAMLError):
            return no_yaml(CONFIG, error.__context__)
        return _problem(root, "", f"is no YAML: {str(error.__context__ or error).splitlines()[0]}")
    except FileNotFoundError:
        hint = "Run it in the folder of the project, or name that with --root."
        return Problem(CONFIG, 1, "does not exist", hint)
    except (OSError, UnicodeError, RecursionError) as error:
        return _problem(root, "", f"cannot be read: {error}")
    except _WrongError as error:
        return _problem(root, error.name, str(error))
    return None


class _WrongError(Exception):
    """The file is YAML, and no configuration that pages can be converted with."""

    def __init__(self, name: str, message: str) -> None:
        super().__init__(message)
        self.name = name


def _problem(root: Path, name: str, message: str) -> Problem:
    """On the first line that names the extension, or the list of them."""
    lines: list[str] = []
    with suppress(OSError):
        lines = (root / CONFIG).read_text(encoding="utf-8", errors="replace").split("\n")
    named = [i for i, line in enumerate(lines, 1) if name and name in line]
    listed = [i for i, line in enumerate(lines, 1) if line.startswith(KEY)]
    return Problem(CONFIG, next(iter([*named, *listed]), 1), message, HINT)


def _try(names: list[str], settings: dict[str, dict[str, Any]]) -> None:
    """Each extension by itself: what it raises tells which is meant."""
    for name in names:
        try:
            Markdown(extensions=[name], extension_configs={name: settings[name]})
        except ImportError:
            raise _WrongError(name, f"lists the extension {name}, which there is not") from None
        except Exception as error:  # each extension has its own
            message = f"lists the extension {name}, which refuses its settings: {error}"
            raise _WrongError(name, message) from None


def _file(root: Path) -> tuple[Path, int]:
    config = root / CONFIG
    return config, config.stat().st_mtime_ns


@cache
def _configured(config: Path, modified: int) -> tuple[list[str], dict[str, Any]]:
    """Names and settings of the Markdown extensions; nothing else of the file matters here."""
    loaded = None
    with config.open(encoding="utf-8") as stream, suppress(TypeError):  # MkDocs asks for keys
        loaded = yaml_load(stream)
    listed = loaded.get(KEY) if isinstance(loaded, dict) else None
    if not isinstance(listed, list):
        raise _WrongError("", f"has no list of {KEY}")
    found = dict(map(_pair, listed))
    if missing := [name for name in NEEDED if name not in found]:
        raise _WrongError("", f"lists no extension {missing[0]}, and without it nothing is checked")
    return list(found), found


def _pair(listed: object) -> tuple[str, dict[str, Any]]:
    name, settings = (
        next(iter(listed.items()), (None, None)) if isinstance(listed, dict) else (listed, {})
    )
    if not isinstance(name, str) or not isinstance(settings or {}, dict):
        raise _WrongError("", f"lists an extension that is no name with settings: {listed!r}"[:80])
    return name, settings or {}
