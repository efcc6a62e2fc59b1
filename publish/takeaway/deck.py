"""The deck for Anki: cards from claims, rules, sentences, myths, questions, with ids that stay."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import genanki  # type: ignore[import-untyped]
from pygments.formatters import HtmlFormatter

from . import choice
from .book import CORE, DECK, Book
from .card import Card
from .code_cards import CodeCards
from .myth_cards import MythCards
from .question_cards import QuestionCards
from .rule_cards import RuleCards
from .sentence_cards import SentenceCards

MODEL = 1_648_213_907
"""Of the note type; another number would make a new type in every collection."""
CSS = """\
.card { font: 18px/1.5 system-ui, sans-serif; max-width: 40em; margin: auto; }
pre { overflow-x: auto; padding: .6em; border: 1px solid #8886; text-align: left; }
code, pre { font: 15px/1.4 ui-monospace, monospace; }
table { border-collapse: collapse; }
td, th { padding: .2em .6em; border: 1px solid #8886; }
.hidden { padding: 0 .6em; border: 2px dashed; }
.source { opacity: .7; font-size: 13px; }
"""
LOOKS = {"default": ".card:not(.night_mode) .code", "github-dark": ".night_mode .code"}
"""Styles of code by day and by night."""


def write(book: Book, folder: Path) -> str:
    """Writes both decks, and tells in one line what they hold and what they leave out."""
    makers = (
        CodeCards(book.root), RuleCards(), SentenceCards(book.root), MythCards(book.root),
        QuestionCards(book.root),
    )  # fmt: skip
    skipped = Counter[str]()
    cards = choice.distinct(_cards(book, *makers), skipped)
    core = choice.core(cards)
    folder.mkdir(parents=True, exist_ok=True)
    _write(book, cards, folder / DECK)
    _write(book, core, folder / CORE)
    skipped = sum((maker.skipped for maker in makers), skipped)
    return f"{_made(cards)}, {len(core)} of them to begin with; {_left_out(skipped)}"


def _write(book: Book, cards: list[Card], file: Path) -> None:
    model = _model(book)
    decks = {
        chapter.page.path: genanki.Deck(
            _number(f"deck {chapter.page.path}"), f"{book.name}::{chapter.account.title}"
        )
        for chapter in book.chapters
    }
    for card in cards:
        decks[card.page].add_note(_note(book, card, model))
    genanki.Package([deck for deck in decks.values() if deck.notes]).write_to_file(file)


def _cards(
    book: Book,
    code: CodeCards,
    rules: RuleCards,
    sentences: SentenceCards,
    myths: MythCards,
    questions: QuestionCards,
) -> Iterator[Card]:
    # Lessons come first: what a reference or an index repeats belongs to its lesson.
    for chapter in sorted(book.chapters, key=lambda chapter: not chapter.section):
        yield from code.of(chapter.account)
        yield from rules.of(chapter.account)
        yield from sentences.of(chapter.page, chapter.account)
        yield from myths.of(chapter.account)
        yield from questions.of(chapter.page, chapter.account)


def _model(book: Book) -> genanki.Model:
    source = '<p class="source">{{Page}}</p>'
    return genanki.Model(
        MODEL,
        book.name,
        fields=[{"name": name} for name in ("Question", "Answer", "Page")],
        templates=[
            {
                "name": "Card",
                "qfmt": "{{Question}}",
                "afmt": f"{{{{FrontSide}}}}<hr id=answer>{{{{Answer}}}}{source}",
            }
        ],
        css="\n".join([CSS, *(_colours(style, where) for style, where in LOOKS.items())]),
    )


def _colours(style: str, where: str) -> str:
    return str(HtmlFormatter(style=style).get_style_defs(where))  # type: ignore[no-untyped-call]


def _note(book: Book, card: Card, model: genanki.Model) -> genanki.Note:
    chapter = next(each for each in book.chapters if each.page.path == card.page)
    title = chapter.account.title
    address = f"{book.address}{chapter.folder}/" if book.address else ""
    page = f'<a href="{address}">{title}</a>' if address else title
    tags = [PurePosixPath(card.page).stem, card.kind, *([card.level] if card.level else [])]
    return genanki.Note(
        model,
        [card.question, card.answer, page],
        guid=genanki.guid_for(card.identity),
        tags=tags,
    )


def _number(text: str) -> int:
    """An id for Anki that stays: positive, and small enough for every client."""
    return int(hashlib.sha256(text.encode()).hexdigest()[:7], 16) + (1 << 30)


def _made(cards: list[Card]) -> str:
    kinds = Counter(
        card.kind if card.kind in ("rule", "sentence", "myth", "question") else "line"
        for card in cards
    )
    parts = ", ".join(
        f"{kinds[kind]} from {what}"
        for kind, what in (
            ("line", "lines of code"), ("rule", "shape rules"),
            ("sentence", "sentences"), ("myth", "myths"), ("question", "questions"),
        )
    )  # fmt: skip
    return f"{len(cards)} cards ({parts})"


def _left_out(skipped: Counter[str]) -> str:
    parts = ", ".join(f"{count} {reason}" for reason, count in skipped.most_common())
    return f"{skipped.total()} claims make none ({parts})"
