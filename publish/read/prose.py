"""Reads what the prose of a converted page states: marks, and numbers that have none.

`(8, 4)`{ claim="Z.shape" }        compared with the expression after the nearest snippet above
`(8, 4)`{ claim="name: Z.shape" }  after the snippet of that name, or of that path
`256`{ .given }                    a premise, which nothing computes
`(n, k) @ (k, m) -> (n, m)`{ .rule }   a line of a shapes fence
`A[0, :]`{ .quote }                quoted letter by letter from a snippet of the page
*A sentence.*{ law="name" }        quoted letter by letter from `laws/`; likewise myth="name"
$n^2${ .given }                    the numerals of a formula, in order; claims are parted by ;
*four*{ claim="len(views)" }       a number in words; *every* claims True, *no* claims False
*must*{ .definition }, { .advice } what is chosen, and no fact
"""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal
from xml.etree.ElementTree import Element

from markdown.extensions.attr_list import AttrListTreeprocessor, get_attrs_and_remainder

from ..base.problems import Problem
from . import attributes, bare, depends, expressions, formulas, quoted, words
from .locate import Locator
from .pages import Page

Kind = Literal["claim", "given", "rule", "quote", "law", "myth"]
KINDS: tuple[Kind, ...] = ("claim", "given", "rule", "quote")

SPACE = re.compile(r"ℝ|ℕ|ℤ|ℂ|×")
"""What gives away the shape of something in a formula: $n \\times b$."""
HEADING_ORDINAL = re.compile(r"^\d+\.(?= )")
REFERENCE = re.compile(r"(?P<name>[\w/]+):\s+(?P<expression>.+)", re.DOTALL)
GENERATED = "```verified"
"""Opens the fence that becomes a table of what every other page states."""
LONG = 60
"""Characters of an expression that a message tells."""
STASH = re.compile("\x02(\\d+)\x03|\x02[^\x03]*\x03")
"""What stands in the tree for escaped characters and for what is inserted at the end."""
STASHED = re.compile("\x02wzxhzdk:(\\d+)\x03")
"""What stands in the tree for one that is inserted at the end, whose number it holds."""
HINT = 'Write `{0}`{{ claim="expression" }}, or `{0}`{{ .given }} if it is a premise.'


@dataclass(frozen=True)
class Mark:
    """A code span, formula or sentence whose text is accounted for."""

    element: Element
    kind: Kind
    text: str
    line: int
    """Line of the file."""
    index: int
    """The same as an index of the body."""
    snippet: str = ""
    """The snippet that a claim names, empty for the nearest one above; the name of a law."""
    expressions: tuple[tuple[str, str], ...] = ()
    """What is stated, and the expression whose value it is."""


def read(
    page: Page, root: Element, locator: Locator, stash: Sequence[object]
) -> tuple[list[Mark], list[Problem]]:
    """`stash` is what Python-Markdown inserts at the end: entities of formulas are in it."""
    reader = _Reader(page, locator, stash)
    reader.read(root)
    return reader.marks, reader.problems


class _Reader:
    def __init__(self, page: Page, locator: Locator, stash: Sequence[object]) -> None:
        self.page = page
        self.stash = stash
        self.locator = locator
        self.generated = page.lines.count(GENERATED)
        self.marks: list[Mark] = []
        self.problems: list[Problem] = []

    def read(self, element: Element) -> None:
        tag = element.tag
        kinds = _kinds(element)
        if law := quoted.kind(element):
            self._sentence(element, law)
        elif tag == "code":
            text = plain(element.text)
            self._marked(element, kinds, text, self.locator.code(text))
        elif tag == "math":
            self._formula(element)
        elif tag == "em" and kinds == ["claim"]:
            self._word(element)
        elif tag == "table" and self.generated:
            self.generated -= 1  # It holds what other pages state, with what their runs saw.
        elif tag == "pre":
            code = " ".join(plain("".join(element.itertext())).split("\n")[0].split())
            hint = "Put code into a snippet, and what is no code into a fence."
            self._problem(self.locator.word(code), "holds an indented code block", hint)
        else:
            self._attributes(element, kinds)
            text = plain(element.text)
            self._words(HEADING_ORDINAL.sub("", text) if re.fullmatch("h[1-6]", tag) else text)
            for child in element:
                self.read(child)
                self._words(plain(child.tail))

    def _problem(self, index: int, message: str, hint: str) -> None:
        self.problems.append(Problem(self.page.path, self.page.line(index), message, hint))

    def _words(self, text: str) -> None:
        if misplaced := attributes.MISPLACED.search(text):
            index = self.locator.word(misplaced[0])
            self._problem(index, *attributes.misplaced(misplaced[0]))
            text = text.replace(misplaced[0], "")
        if self.page.on_ledger:
            for stated in bare.in_words(text):
                hint = HINT.format(stated)
                self._problem(
                    self.locator.word(stated), f"states {stated}, which nothing checks", hint
                )

    def _sentence(self, element: Element, kind: Kind) -> None:
        """A quoted law answers for the numbers in it."""
        pieces = [(code, plain(text)) for code, text in quoted.pieces(element)]
        text = quoted.text(pieces)
        places = [
            self.locator.code(part) if code else self.locator.word(part.split("\n")[0])
            for code, part in pieces
            if part.strip()
        ]
        index, name = min(places, default=0), element.get(kind) or ""
        if element.tag in quoted.TAGS:
            line = self.page.line(index)
            self.marks.append(Mark(element, kind, text, line, index, name, ((text, name),)))
        else:
            hint = f'Write *…*{{ {kind}="{name}" }}, with the whole sentence between the stars.'
            self._problem(index, f"marks {text[:40]!r}, which is no *sentence*, as {kind}", hint)

    def _attributes(self, element: Element, kinds: list[Kind]) -> None:
        if element.tag == "img" and not element.get("alt", "").strip():
            source = element.get("src", "")
            hint = "Say what the image shows: ![a grid of …](…)."
            self._problem(self.locator.word("!["), f"shows {source} without alternative text", hint)
        for name in ("alt", "title"):
            self._words(element.get(name, ""))
        if kinds:
            text = " ".join(plain("".join(element.itertext())).split())
            index = self.locator.word(text[:40].split(" ")[0]) if text else 0
            hint = "Marks stand right behind a code span or a formula."
            self._problem(index, f"marks {text[:40]!r}, which is no code span, as {kinds[0]}", hint)

    def _word(self, element: Element) -> None:
        """A word that stands for a number, or for True or False."""
        text = " ".join(plain("".join(element.itertext())).split())
        index = self.locator.word(text)
        if stated := words.STATED.get(text.lower()):
            self._claim(element, text, index, None, stated)
        else:
            hint = "Write a number in words, or a word such as *every* or *no*, between the stars."
            self._problem(index, f"claims {text!r}, which stands for no value", hint)

    def _formula(self, element: Element) -> None:
        index = self.locator.math()
        if why := element.attrib.pop(formulas.WRONG, ""):
            self._problem(index, f"holds a formula that cannot be set: {why}", formulas.HINT)
        if found := re.match(AttrListTreeprocessor.INLINE_RE, element.tail or ""):
            written, _ = get_attrs_and_remainder(found[1])
            element.tail = (element.tail or "")[found.end() :]
            for name, value in written:
                element.set("class" if name == "." else name, value or "")
        numerals = [plain(number.text) for number in element.iter("mn")]
        whole = STASHED.sub(lambda found: str(self.stash[int(found[1])]), _all(element))
        text = " ".join(plain(whole).split())
        kinds = _kinds(element)
        stated = numerals or SPACE.findall(text) + bare.numbers(text)
        if kinds or not stated:
            self._marked(element, kinds, text, index, numerals)
        elif self.page.on_ledger:
            message = f"states {', '.join(stated)} in a formula, which nothing checks"
            hint = 'Write $…${ claim="expression; expression" } or $…${ .given }.'
            self._problem(index, message, hint)

    def _marked(
        self,
        element: Element,
        kinds: list[Kind],
        text: str,
        index: int,
        numerals: list[str] | None = None,
    ) -> None:
        """Takes a code span (or, with its numerals, a formula) as what it is marked as."""
        line = self.page.line(index)
        if len(kinds) > 1:
            self._problem(index, f"marks {text} as {' and as '.join(kinds)}", "Choose one.")
        elif not kinds:
            if numerals is None and self.page.on_ledger and bare.in_code(text):
                hint = HINT.format(text) + " Code that a snippet holds is { .quote }."
                self._problem(index, f"states {text}, which nothing checks", hint)
        elif kinds[0] == "claim":
            self._claim(element, text, index, numerals)
        elif kinds[0] != "given" and numerals is not None:
            self._problem(index, f"marks a formula as {kinds[0]}", "Claim it, or give it.")
        else:
            self.marks.append(Mark(element, kinds[0], text, line, index))

    def _claim(
        self,
        element: Element,
        text: str,
        index: int,
        numerals: list[str] | None,
        stated_as: str = "",
    ) -> None:
        value = html.unescape(element.get("claim") or "")
        reference = REFERENCE.fullmatch(value)
        snippet, source = (reference["name"], reference["expression"]) if reference else ("", value)
        stated = [stated_as or text] if numerals is None else numerals
        sources = [source] if numerals is None else source.split(";")
        if len(stated) != len(sources):
            message = f"claims {len(sources)} expressions for the numerals {', '.join(stated)}"
            self._problem(index, message, "Part the expressions by ; one for each numeral.")
            return
        for each in sources:
            try:
                tree = expressions.parse(each)
            except SyntaxError:
                hint = 'Write claim="expression" or claim="snippet: expression".'
                short = each.strip() if len(each) <= LONG else f"{each.strip()[:LONG]}…"
                message = f"claims {text} for {short!r}, which is no expression"
                self._problem(index, message, hint)
                return
            if why := depends.wrong(tree):
                message = f"claims {text} for {each.strip()[:LONG]}, which {why}"
                self._problem(index, message, "Ask for a value that the snippet computed.")
                return
        pairs = zip(stated, (each.strip() for each in sources), strict=True)
        line = self.page.line(index)
        self.marks.append(Mark(element, "claim", text, line, index, snippet, tuple(pairs)))


def plain(text: str | None) -> str:
    """The text that a reader sees."""
    unescaped = STASH.sub(lambda match: chr(int(match[1])) if match[1] else "", text or "")
    return html.unescape(unescaped)


def _all(element: Element) -> str:
    return "".join(element.itertext())


def _kinds(element: Element) -> list[Kind]:
    classes = (element.get("class") or "").split()
    return [
        k for k in KINDS if (k in classes if k != "claim" else element.get("claim") is not None)
    ]
