"""Checks pages without building a site: each is converted as MkDocs would, for its account."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from markdown import Markdown

from . import config, extension, lab_laws
from .account import retold, wording
from .base import ledger, made, rooms, store
from .base.ledger import Account, Accounts
from .base.problems import Problem
from .execution.cache import installed
from .laws import judge, room, search
from .read import pages, site_files
from .read.site_files import CONFIG
from .read.snippets import SNIPPETS
from .receipts import timings
from .show import terms_used


def _unheard(_page: str) -> None:
    """For callers with nobody who waits."""


def check(
    paths: Iterable[str] | None = None,
    root: str | Path = ".",
    starting: Callable[[str], None] = _unheard,
) -> Accounts:
    """The accounts of the pages at `paths`, relative to `root`; of all pages without `paths`.

    With all pages, a snippet that no page shows is a problem too. `starting` hears of each page
    that takes time, for not being known already.
    """
    base = Path(root).resolve()
    if typed := made.committed(base):
        return Accounts((), typed)
    if problem := config.problem(base):
        return Accounts((Account(CONFIG, CONFIG, problems=(problem,)),))
    if paths is not None:
        return Accounts(tuple(accounts(base, list(paths), starting)))
    search.search(base, room.read(base).laws.values())  # at once, on all cores
    found = accounts(base, pages.paths(base), starting)
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
    alone = (*room.read(base).problems, *unsaid, *(unshown if held else ()), *_choices(found))
    retelling = retold.in_snippets(base, _snippets(base))
    alone = (*alone, *retelling, *lab_laws.problems(base), *site_files.scan(base))
    alone = (*alone, *(terms_used.problems(base) if held else ()))
    return Accounts(tuple(found), alone)


def _choices(found: Iterable[Account]) -> Iterator[Problem]:
    """What a sentence chooses, nothing can refute: few of those about all cases may."""
    said = Accounts(tuple(found))
    if said.choices > wording.MOST_CHOICES * said.universals:
        worst = max(said.pages, key=lambda account: account.choices)
        message = f"has most of the definitions and advice, which are too many: {said.spoken}"
        hint = f"At most {wording.MOST_CHOICES:.0%} may be: claim more, or say less."
        yield Problem(worst.page, 1, message, hint)


def accounts(
    root: Path, paths: Sequence[str], starting: Callable[[str], None] = _unheard
) -> list[Account]:
    shared = common(root)
    return [_account(root, path, shared, starting) for path in paths]


def common(root: Path) -> str:
    """Hash of what decides every page's account besides the page itself."""
    digest = hashlib.sha256(rooms.code("publish").encode())
    for path in filter(
        lambda path: (root / path).is_file(), (CONFIG, *_snippets(root), *timings.receipts(root))
    ):
        digest.update(path.encode() + b"\0" + (root / path).read_bytes())
    names = sorted(file.relative_to(root).as_posix() for file in (root / pages.DOCS).rglob("*"))
    digest.update(
        "\0".join([room.code(root), installed(), *names]).encode()
    )  # what links may lead to
    return digest.hexdigest()


def _snippets(root: Path) -> list[str]:
    return sorted(p.relative_to(root).as_posix() for p in (root / SNIPPETS).rglob("*.py"))


def _account(root: Path, path: str, common: str, starting: Callable[[str], None]) -> Account:
    if not (root / path).is_file():
        message = "is no file" if (root / path).exists() else "does not exist"
        hint = "Name a page as docs/lessons/matmul.md."
        return Account(path, path, problems=(Problem(path, 1, message, hint),))
    text = (root / path).read_bytes()
    key = hashlib.sha256(f"{common}\0{path}\0".encode() + text).hexdigest()
    known = store.read(root, f"page-{key}")
    if known:
        return ledger.account(known)
    starting(path)
    account = _convert(root, path)
    if account.ok:
        store.write(root, f"page-{key}", account.to_dict())
    return account


def _convert(root: Path, path: str) -> Account:
    names, settings = config.extensions(root)
    settings["publish"] |= {"page": path, "on_false": "show"}
    md = Markdown(extensions=names, extension_configs=settings)
    page = pages.read(root, path)
    md.convert("\n".join(page.lines))
    account = extension.of(md).account
    if account:
        return account
    empty = Problem(path, 1, "is empty", "Write the page or delete it.")  # and so not converted
    return Account(path, path, problems=page.problems or (empty,))
