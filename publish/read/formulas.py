"""Formulas that cannot be set: one that the library gives up on becomes a problem with its line."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from l2m4m import (  # type: ignore[import-untyped]
    LaTeX2MathMLExtension,
    LatexBlockProcessor,
    LatexPattern,
)
from latex2mathml import converter
from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.util import AtomicString

WRONG = "wrong"
"""Attribute of a formula that cannot be set: why not. Whoever reads the tree takes it off."""
LONGEST = 2_000
DEEPEST = 30
"""Groups in each other; the library recurses for each."""
TAKEN = "\x02"
"""Starts what Markdown leaves for a code span, or for a sign behind a backslash."""
STEP = re.compile(
    r"(?P<opens>\\(?:left|begin)(?![A-Za-z])|\{)"
    r"|(?P<closes>\\(?:right|end)(?![A-Za-z])|\})|\\."
)
COMMAND = re.compile(r"\\[A-Za-z]+")
SAID = {
    "DoubleSubscriptsError": "one thing has two subscripts",
    "DoubleSuperscriptsError": "one thing has two superscripts",
    "MissingSuperScriptOrSubscriptError": "nothing follows its ^ or _",
    "NoAvailableTokensError": "something in it is open or missing",
    "MissingEndError": r"it has a \begin without its \end",
    "ExtraLeftOrMissingRightError": r"its \left and \right do not match",
}
HINT = "Correct the LaTeX between the dollar signs."


def guard(md: Markdown) -> None:
    """Puts our readers of formulas in the place of the library's, which raise."""
    md.inlinePatterns.register(_Inline(LaTeX2MathMLExtension._RE_LATEX), "latex-inline", 170)
    md.parser.blockprocessors.register(_Block(md.parser), "latex-block", 170)


def element(latex: str, display: str) -> Element:
    """The formula as MathML; as text, with the reason, where it is none."""
    why = _refused(latex)
    if not why:
        try:
            made = converter.convert_to_element(latex, display=display)
        except Exception as error:  # the library has no class for its own
            why = SAID.get(type(error).__name__, "it is no LaTeX that this site can set")
        else:
            unknown = next((t for t in map(str.strip, made.itertext()) if COMMAND.match(t)), "")
            if not unknown:
                return made
            why = f"it has the unknown command {unknown}"
    wrong = Element("math", {WRONG: why})
    wrong.text = AtomicString(latex)
    return wrong


def _refused(latex: str) -> str:
    if TAKEN in latex:
        return "it holds a code span, or a backslash that Markdown takes away"
    if len(latex) > LONGEST:
        return f"it is longer than {LONGEST:,} characters"
    depth = deepest = 0
    for step in STEP.finditer(latex):
        depth += bool(step["opens"]) - bool(step["closes"])
        deepest = max(deepest, depth)
        if depth < 0:
            break
    if deepest > DEEPEST:
        return f"it nests deeper than {DEEPEST} groups"
    return SAID["NoAvailableTokensError"] if depth else ""


class _Inline(LatexPattern):  # type: ignore[misc]
    def handleMatch(self, m: re.Match[str]) -> Element:  # noqa: N802
        return element(m[2], "inline")


class _Block(LatexBlockProcessor):  # type: ignore[misc]
    """A block of its own, between double dollar signs; more than that block is not taken."""

    FORM = re.compile(r"\s*(?:\${2}(?P<dollars>[^$]*)\${2}|\\\[(?P<brackets>.*)\\\])\s*", re.DOTALL)

    def __init__(self, parser: BlockParser) -> None:
        super().__init__(parser)

    def test(self, parent: Element, block: str) -> bool:
        return self.FORM.fullmatch(block) is not None

    def run(self, parent: Element, blocks: list[str]) -> bool:
        found = self.FORM.fullmatch(blocks.pop(0))
        assert found is not None
        latex = found["dollars"] if found["brackets"] is None else found["brackets"]
        parent.append(element(latex, "block"))
        return True
