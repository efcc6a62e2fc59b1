"""The table of everything that the site states, as Markdown and as HTML."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from ..base.ledger import Account, Statement

KINDS = ("shape", "flow", "output", "value", "error", "prose", "rule", "quote", "picture", "timing",
         "law", "myth")  # fmt: skip
HEADS = ("Where", "Kind", "Stated", "Seen")


def table(accounts: Sequence[Account], claims: Callable[[Account], str]) -> list[str]:
    """Lines of Markdown; links are relative to `docs/`. `claims` writes those of a page."""
    stating = [account for account in accounts if account.statements]
    lines = _summary(stating)
    for account in stating:
        lines += ["", f"## {account.title}", "", f"On {_link(account)}:", "", claims(account)]
    return lines


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


def markdown(account: Account) -> str:
    """The claims of a page as a table in Markdown."""
    lines = [_row(*HEADS), _row(*["---"] * len(HEADS))]
    lines += [_row(*_cells(statement, _code)) for statement in account.statements]
    return "\n".join(lines)


def as_html(account: Account) -> str:
    """The same table as HTML: Markdown takes most of a build for thousands of rows."""
    rows = "\n".join(
        f"<tr><td>{'</td><td>'.join(_cells(statement, _code_as_html))}</td></tr>"
        for statement in account.statements
    )
    heads = "".join(f"<th>{head}</th>" for head in HEADS)
    return f"<table><thead><tr>{heads}</tr></thead><tbody>\n{rows}\n</tbody></table>"


def _cells(statement: Statement, code: Callable[[str], str]) -> tuple[str, ...]:
    place = f"{statement.file.removeprefix('docs/')}:{statement.line}"
    seen = f"{'✓' if statement.holds else '✗'} {code(statement.seen)}"
    return code(place), statement.kind, code(statement.stated), seen


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _code(text: str) -> str:
    if not text.strip():
        return ""
    text = " ".join(text.split())
    ticks = "`" * (1 + max((len(run) for run in re.findall("`+", text)), default=0))
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{ticks}{pad}{text}{pad}{ticks}"


def _code_as_html(text: str) -> str:
    text = " ".join(text.split())
    return f"<code>{html.escape(text, quote=False)}</code>" if text else ""
