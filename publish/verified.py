"""The table of everything that the site states: an empty `verified` fence becomes it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from .ledger import Account

LANGUAGE = "verified"
KINDS = ("shape", "flow", "output", "value", "error", "prose", "rule", "quote", "picture", "timing")


def table(accounts: Sequence[Account]) -> list[str]:
    """Lines of Markdown; links are relative to `docs/`."""
    stating = [account for account in accounts if account.statements]
    return [*_summary(stating), *(line for account in stating for line in _page(account))]


def _summary(accounts: Iterable[Account]) -> list[str]:
    lines = [_row("Page", *KINDS, "given", "all claims"), _row(*["---"] * (len(KINDS) + 3))]
    total: Counter[str] = Counter()
    for account in accounts:
        count = Counter(statement.kind for statement in account.statements)
        count["given"] = len(account.givens)
        total += count
        lines.append(_row(_link(account), *_numbers(count)))
    return [*lines, _row("**All pages**", *_numbers(total)), ""]


def _numbers(count: Counter[str]) -> list[str]:
    numbers = [count[kind] for kind in (*KINDS, "given")]
    return [str(number) for number in (*numbers, sum(count[kind] for kind in KINDS))]


def _link(account: Account) -> str:
    return f"[{account.title}]({account.page.removeprefix('docs/')})"


def _page(account: Account) -> list[str]:
    lines = ["", f"## {account.title}", "", f"On {_link(account)}:", ""]
    lines += [_row("Where", "Kind", "Stated", "Seen"), _row(*["---"] * 4)]
    for statement in account.statements:
        place = f"{statement.file.removeprefix('docs/')}:{statement.line}"
        sign = "✓" if statement.holds else "✗"
        seen = f"{sign} {_code(statement.seen)}"
        lines.append(_row(_code(place), statement.kind, _code(statement.stated), seen))
    return lines


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _code(text: str) -> str:
    if not text.strip():
        return ""
    text = " ".join(text.split())
    ticks = "`" * (1 + max((len(run) for run in re.findall("`+", text)), default=0))
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{ticks}{pad}{text}{pad}{ticks}"
