"""Checks pages without building a site: each is converted as MkDocs would, for its account."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from markdown import Markdown
from mkdocs.exceptions import ConfigurationError
from mkdocs.utils.yaml import yaml_load
from yaml import MarkedYAMLError

from . import cache as store
from . import extension, ledger, pages, timings
from .errors import Problem, no_yaml
from .laws import judge, room, search
from .ledger import Account, Accounts
from .snippets import SNIPPETS

CONFIG = "mkdocs.yml"


def check(paths: Iterable[str] | None = None, root: str | Path = ".") -> Accounts:
    """The accounts of the pages at `paths`, relative to `root`; of all pages without `paths`.

    With all pages, a snippet that no page shows is a problem too.
    """
    base = Path(root).resolve()
    if problem := _misconfigured(base / CONFIG):
        return Accounts((Account(CONFIG, CONFIG, problems=(problem,)),))
    if paths is not None:
        return Accounts(tuple(accounts(base, list(paths))))
    search.search(base, room.read(base).laws.values())  # at once, on all cores
    found = accounts(base, pages.paths(base))
    shown = {each.path for account in found for each in account.shown}
    shown |= {statement.snippet for account in found for statement in account.statements}
    unshown = [
        Problem(path, 1, "is on no page", "Include it in a lesson, or delete it.")
        for path in _snippets(base)
        if path not in shown
    ]
    quoted = [s.expression for a in found for s in a.statements if s.kind in ("law", "myth")]
    held = all(account.ok for account in found)
    unsaid = judge.unquoted(base, quoted) if held else ()
    return Accounts(tuple(found), (*room.read(base).problems, *unsaid, *(unshown if held else ())))


def accounts(root: Path, paths: Sequence[str]) -> list[Account]:
    common = hashlib.sha256(store.code().encode())
    others = [path for path in _snippets(root) if (root / path).is_file()]
    for path in (CONFIG, *others, *timings.receipts(root)):
        common.update(path.encode() + b"\0" + (root / path).read_bytes())
    common.update(f"{timings.code()} {room.code(root)} {store.installed()}".encode())
    return [_account(root, path, common.hexdigest()) for path in paths]


def _misconfigured(config: Path) -> Problem | None:
    try:
        _configured(config, config.stat().st_mtime_ns)
    except ConfigurationError as error:
        if isinstance(error.__context__, MarkedYAMLError):
            return no_yaml(CONFIG, error.__context__)
        raise
    return None


def _snippets(root: Path) -> list[str]:
    return sorted(p.relative_to(root).as_posix() for p in (root / SNIPPETS).rglob("*.py"))


def _account(root: Path, path: str, common: str) -> Account:
    if not (root / path).is_file():
        message = "is no file" if (root / path).exists() else "does not exist"
        hint = "Name a page as docs/lessons/matmul.md."
        return Account(path, path, problems=(Problem(path, 1, message, hint),))
    text = (root / path).read_bytes()
    key = hashlib.sha256(f"{common}\0{path}\0".encode() + text).hexdigest()
    known = store.read(root, f"page-{key}")
    if known:
        return ledger.account(known)
    account = _convert(root, path)
    if account.ok:
        store.write(root, f"page-{key}", account.to_dict())
    return account


def _convert(root: Path, path: str) -> Account:
    names, settings = extensions(root)
    settings["publish"] |= {"page": path, "on_false": "show"}
    md = Markdown(extensions=names, extension_configs=settings)
    page = pages.read(root, path)
    md.convert("\n".join(page.lines))
    account = extension.of(md).account
    if account:
        return account
    empty = Problem(path, 1, "is empty", "Write the page or delete it.")  # and so not converted
    return Account(path, path, problems=page.problems or (empty,))


def extensions(root: Path) -> tuple[list[str], dict[str, dict[str, Any]]]:
    """Markdown extensions of the site at `root`, and their settings, made for that folder."""
    config = root / CONFIG
    names, settings = _configured(config, config.stat().st_mtime_ns)
    snippets = {**settings["pymdownx.snippets"], "base_path": [str(root)]}
    own = {**settings["publish"], "root": str(root)}
    return names, {**settings, "pymdownx.snippets": snippets, "publish": own}


@cache
def _configured(config: Path, modified: int) -> tuple[list[str], dict[str, Any]]:
    """Names and settings of the Markdown extensions; nothing else of the file matters here."""
    with config.open(encoding="utf-8") as stream:
        listed = yaml_load(stream)["markdown_extensions"]
    pairs = [next(iter(each.items())) if isinstance(each, dict) else (each, {}) for each in listed]
    return [name for name, _ in pairs], {name: settings or {} for name, settings in pairs}
