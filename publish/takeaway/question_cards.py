"""Cards from questions with an answer behind them: interviews, and "check yourself"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from publish.base.ledger import Account
from publish.read.answers import LEVEL
from publish.read.pages import Page

from . import blocks, hiding
from .card import Card, code, prose
from .plain import Plain

ORDINAL = re.compile(r"^\*\*\w+\.\*\*\s*")
ANSWER = "Answer"
SENTENCE = (".", "?", "!", "”", '"')
LEANING = re.compile(
    r"^(?:And|Back to|But|Here|It|Its|So|That|The same|Then|These|They|This|Those)\b"
    r"|\b(?:above|below|by hand|this \w+|the layer take|the snippet|the figure)\b"
)
"""On a question before it, or on something that is not on the card."""


class QuestionCards:
    def __init__(self, root: Path) -> None:
        self.root = root
        self.seen: set[str] = set()
        self.skipped: Counter[str] = Counter()

    def of(self, page: Page, account: Account) -> Iterator[Card]:
        plain = Plain(self.root, page, account, lambda target: target)
        for title, start, end in sorted(blocks.details(page.lines), key=lambda block: block[1]):
            level = LEVEL.match(title)
            question = LEVEL.sub("", title)
            context = ""
            if title == ANSWER:
                question, above = self._above(plain, start)
                context = self._context(page, account, above, end)
            if not question.endswith(SENTENCE) or LEANING.search(question):
                self.skipped["no question by itself"] += 1
                continue
            if question in self.seen:
                self.skipped["on another page, too"] += 1
                continue
            self.seen.add(question)
            body = start + 1 + blocks.options(page.lines, start)
            yield Card(
                f"question: {question}",
                account.page,
                "question",
                prose(question) + context,
                prose(_unlinked(plain.text(body, end))),
                level["level"].lower() if level else "",
            )

    def _above(self, plain: Plain, start: int) -> tuple[str, int]:
        """The paragraph above the block, and the index where it begins."""
        index = start - 1
        while index > 0 and not plain.page.lines[index].strip():
            index -= 1
        end = index + 1
        while index > 0 and plain.page.lines[index - 1].strip():
            index -= 1
        return ORDINAL.sub("", _unlinked(plain.text(index, end))), index

    def _context(self, page: Page, account: Account, start: int, end: int) -> str:
        """The code that question and answer speak of."""
        lines = range(page.line(start), page.line(end) + 1)
        spoken = [
            s.snippet for s in account.statements
            if s.kind == "prose" and s.file == account.page and s.line in lines
            and s.snippet.endswith(".py")
        ]  # fmt: skip
        shown = []
        for path in dict.fromkeys(spoken):
            source = (self.root / path).read_text(encoding="utf-8")
            claims = [s for s in account.statements if s.file == path]
            shown.append(code(hiding.code(source, claims, None)))
        return "".join(shown)


def _unlinked(markdown: str) -> str:
    """Links of a page lead nowhere from a card."""
    return re.sub(r"(?<!!)\[([^\]]+)\]\([^)\s]+\)", r"\1", markdown)
