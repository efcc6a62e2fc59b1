"""Cards from claims in code: the code up to a line, with what the line comes to hidden."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from publish.base.ledger import Account, Statement
from publish.read import claim_wording

from . import hiding
from .card import DRAWN, Card, code, is_for_machines, term
from .hiding import statement

KINDS = ("shape", "flow", "output", "value", "error")
ASKED = {
    "shape": "which shape?",
    "flow": "which shapes go in, and which comes out?",
    "output": "what does it print?",
    "value": "which value?",
    "error": "what happens?",
}
TEACHING = ("flow", "error", "shape", "value", "output")
"""Which claims of a snippet make cards first."""
MOST = 3
"""Cards that a snippet makes: more of them are all of one thought."""
LONG = 60
"""Characters of an answer that can be kept in mind; an error is told by its first words."""
MANY = 4
"""Numbers of an answer that can be worked out in the head."""
NUMBER = re.compile(r"\d[\d.,]*")
WRAPPED = re.compile(r"\b(?:torch\.Size|tensor|array)\(\[?|\]?\)$|[\s,.]|dtype=\S+")


class CodeCards:
    def __init__(self, root: Path) -> None:
        self.root = root
        self.seen: set[tuple[str, int]] = set()
        self.asked: set[tuple[str, str, str]] = set()
        self.skipped: Counter[str] = Counter()

    def of(self, account: Account) -> Iterator[Card]:
        claims: dict[str, list[Statement]] = {}
        for claim in account.statements:
            if claim.kind in KINDS:
                claims.setdefault(claim.file, []).append(claim)
        for path, stated in claims.items():
            source = (self.root / path).read_text(encoding="utf-8")
            found = list(self._cards(account, source, path, stated))
            found.sort(key=lambda card: TEACHING.index(card.kind))
            self.skipped["of a snippet that makes others"] += len(found[MOST:])
            yield from found[:MOST]

    def _cards(
        self, account: Account, source: str, path: str, stated: list[Statement]
    ) -> Iterator[Card]:
        counted: Counter[str] = Counter()
        for claim in stated:
            text = _text(source, claim)
            counted[text] += 1
            if reason := self._senseless(account, source, claim, text):
                self.skipped[reason] += 1
                continue
            yield Card(
                f"{path}: {text} #{counted[text]}",
                account.page,
                claim.kind,
                f"<p>{term(text)}: {ASKED[claim.kind]}</p>"
                f"{code(hiding.code(source, stated, claim))}",
                _answer(claim),
            )

    def _senseless(self, account: Account, source: str, claim: Statement, text: str) -> str:
        """Why a claim makes no card; empty where it does."""
        fact = claim_wording.split(claim.kind, claim.stated)[1]
        if (claim.file, claim.line) in self.seen:
            return "on another page, too"
        self.seen.add((claim.file, claim.line))
        if claim.kind != "error" and (len(fact) > LONG or "\n" in fact):
            return "long"
        if claim.kind in ("output", "value") and len(NUMBER.findall(fact)) > MANY:
            return "long"
        if claim.kind in ("output", "value") and is_for_machines(fact):
            return "a number for machines"
        if claim.kind in ("output", "value") and DRAWN.search(source) and "shape" not in text:
            return "drawn numbers"
        if re.fullmatch(r"(?:(?:tensor\()?(?:True|False)\)? ?)+", fact):
            return "true or false"
        if fact.startswith(("<", ">", "≤", "≥")):
            return "a tolerance"
        if claim.kind in ("shape", "value") and is_premise(source, claim.line):
            return "a premise"
        subject = text.split(" = ")[0] if claim.kind != "error" else text
        name = claim.file.removesuffix(".py").removesuffix("_torch")
        same = (name, WRAPPED.sub("", subject), WRAPPED.sub("", fact))
        if same in self.asked:
            return "the same in the other library"
        self.asked.add(same)
        return ""


def _text(source: str, claim: Statement) -> str:
    """The statement that a claim speaks of, however it is laid out."""
    node = statement(source, claim.line)
    return ast.unparse(node).split("\n")[0] if node else ""


def _answer(claim: Statement) -> str:
    fact = claim_wording.split(claim.kind, claim.stated)[1]
    is_named = claim.kind in ("shape", "flow") and re.search(r"[A-Za-z]", fact)
    return f"<p>{term(fact)}</p>" + (f"<p>{term(claim.seen)}</p>" if is_named else "")


def is_premise(source: str, line: int) -> bool:
    """Whether the statement makes something out of nothing but numbers: its shape is no result."""
    node = statement(source, line)
    if not isinstance(node, (ast.Assign, ast.AnnAssign)) or node.value is None:
        return False
    if hiding.is_inside(source, node):
        return False
    made: set[str] = set()
    for earlier in hiding.tree(source).body:
        if earlier.lineno >= node.lineno:
            break
        made |= _made(earlier, made)
    return not (_names(node.value) & made)


def _made(node: ast.stmt, made: set[str]) -> set[str]:
    """Names that a statement binds to more than plain numbers."""
    if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
        return {node.name}
    if isinstance(node, ast.Assign):
        plain = all(isinstance(n, PLAIN) for n in ast.walk(node.value)) and not (
            _names(node.value) & made
        )
        seeded = "Generator" in ast.unparse(node.value) or "default_rng" in ast.unparse(node.value)
        return set() if plain or seeded else {name for t in node.targets for name in _names(t)}
    if isinstance(node, (ast.For, ast.With, ast.If)):
        return {n.id for n in ast.walk(node) if isinstance(n, ast.Name) and _is_bound(n)}
    return set()


PLAIN = (ast.Constant, ast.Tuple, ast.UnaryOp, ast.BinOp, ast.Name, ast.expr_context,
         ast.operator, ast.unaryop)  # fmt: skip


def _is_bound(name: ast.Name) -> bool:
    return isinstance(name.ctx, ast.Store)


def _names(node: ast.AST) -> set[str]:
    return {child.id for child in ast.walk(node) if isinstance(child, ast.Name)}
