"""Writes beside each page why what its quiz asks for is so: what went in, and the law that holds.

The quiz fetches the file when it is turned on; a page itself gets no heavier. Questions are told by
their order: those of a snippet, of the rules of the page, and of the marks in its prose.
"""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from publish.base.ledger import Account, Statement
from publish.laws import room
from publish.laws.room import Law
from publish.read import claim_wording
from publish.read.pages import Page

from . import hiding
from .book import Book
from .code_cards import KINDS

FILE = "quiz.json"
MATRICES, STACKS = "inner_sizes", "leading_axes"
STACK = re.compile(r"\([^(),]+,[^(),]+,[^()]+\)")
"""A shape of three axes or more."""
MOST = 2
"""Laws that a reason tells."""
OPERATORS: Mapping[type[ast.operator], str] = {
    ast.MatMult: MATRICES,
    ast.Add: "which_shapes_fit",
    ast.Sub: "which_shapes_fit",
    ast.Mult: "which_shapes_fit",
    ast.Div: "which_shapes_fit",
}
"""The law that decides a shape, by what is done."""
CALLS: Mapping[str, str] = {
    "matmul": MATRICES,
    "bmm": MATRICES,
    "mm": MATRICES,
    "reshape": "sizes_of_a_reshape",
    "view": "sizes_of_a_reshape",
    "einsum": "missing_letters_are_summed",
    "squeeze": "squeeze_takes_all",
    "transpose": "transpose_swaps",
    "repeat": "shared_heads",
}
NAMES: Mapping[str, str] = {"T": "transpose_swaps", "mT": "last_two_swapped"}
SIGNS: Mapping[str, str] = {"@": MATRICES, " + ": "which_shapes_fit", " - ": "which_shapes_fit",
         " * ": "which_shapes_fit", ".T": "transpose_swaps", ".mT": "last_two_swapped"}  # fmt: skip
"""The law of a rule of shapes, by what stands in it."""
FENCE, MARK = "f", "m"
"""How the place of a statement begins: in a fence, or a mark in prose."""
MARKED = ("prose", "rule", "timing")
"""What marks in prose are asked for, besides sentences."""
LISTED = re.compile(r"\s*(?:[-*|#]\s|\d+\.\s)")
Reason = dict[str, str]
"""What was `given`, or how it was `computed`; the `rule`; where the `picture` is on the page."""


def write(book: Book, site: Path) -> int:
    """How many questions have a reason."""
    laws = room.read(book.root).laws
    count = 0
    for chapter in book.chapters:
        snippets = _snippets(book.root, chapter.account, laws)
        rules = [_rule(each, laws) for each in _placed(chapter.account, FENCE, ("rule",))]
        placed = _placed(chapter.account, MARK, MARKED)
        marks = [_mark(each, laws) for each in placed if not _is_given(chapter.page, each.line)]
        count += sum(bool(each) for found in (rules, marks, *snippets.values()) for each in found)
        told = {"snippets": snippets, "rules": rules, "marks": marks}
        file = site / chapter.folder / FILE
        file.write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
    return count


def _snippets(root: Path, account: Account, laws: Mapping[str, Law]) -> dict[str, list[Reason]]:
    claims: dict[str, list[Statement]] = {}
    for claim in account.statements:
        if claim.kind in KINDS and claim.anchor:
            claims.setdefault(claim.file, []).append(claim)
    drawn = _drawn(account)
    return {
        path: list(_reasons((root / path).read_text(encoding="utf-8"), stated, laws, drawn))
        for path, stated in claims.items()
    }


def _drawn(account: Account) -> dict[tuple[str, str], str]:
    """The place of each picture among those of the page, by snippet and by what it comes to."""
    pictures = _placed(account, FENCE, ("picture",))
    return {
        (_twin(each.snippet), each.stated.rpartition("=")[2].strip()): str(place)
        for place, each in enumerate(pictures)
    }


def _twin(path: str) -> str:
    """One name for a snippet in NumPy and the same in PyTorch."""
    return path.removesuffix(".py").removesuffix("_torch")


def _reasons(
    source: str,
    stated: list[Statement],
    laws: Mapping[str, Law],
    drawn: Mapping[tuple[str, str], str],
) -> Iterator[Reason]:
    shapes: dict[str, str] = {}
    for claim in sorted(stated, key=lambda each: each.line):
        fact = claim_wording.split(claim.kind, claim.stated)[1]
        node = hiding.statement(source, claim.line)
        if node is None:
            yield {}
            continue
        reason = _reason(claim, fact, node, shapes, laws)
        for name in _made(node):
            if claim.kind in ("shape", "flow"):
                shapes[name] = _result(fact)
            if place := drawn.get((_twin(claim.file), name)):
                reason["picture"] = place
        yield reason


def _made(node: ast.stmt) -> list[str]:
    """Names that a statement binds."""
    targets = node.targets if isinstance(node, ast.Assign) else []
    return [target.id for target in targets if isinstance(target, ast.Name)]


def _reason(
    claim: Statement, fact: str, node: ast.stmt, shapes: Mapping[str, str], laws: Mapping[str, Law]
) -> Reason:
    found: Reason = {}
    given = _flowed(fact) if claim.kind == "flow" else _operands(node, shapes, _result(fact))
    if given:
        found["given"] = given
    if claim.kind in ("shape", "flow", "error") and (rule := _told(_done(node), fact, laws)):
        found["rule"] = rule
    return found


def _told(done: list[str], fact: str, laws: Mapping[str, Law]) -> str:
    """The sentences of the laws that there are; that of stacks only where one takes part."""
    named = [STACKS if law == MATRICES and STACK.search(fact) else law for law in done]
    return " ".join(laws[law].sentence.replace("`", "") for law in named if law in laws)


def _result(fact: str) -> str:
    return fact.replace("→", "->").rpartition("->")[2].strip()


def _flowed(fact: str) -> str:
    return fact.replace("→", "->").rpartition("->")[0].strip()


def _operands(node: ast.stmt, shapes: Mapping[str, str], result: str) -> str:
    """What the statement works on, as comments above it state: all but what tells the answer."""
    value = getattr(node, "value", node)
    names = [each.id for each in ast.walk(value) if isinstance(each, ast.Name)]
    known = {name: shapes[name] for name in names if name in shapes and shapes[name] != result}
    return ", ".join(f"{name} is {shape}" for name, shape in known.items())


def _done(node: ast.stmt) -> list[str]:
    """The laws of what is done, the last thing first: it stands outermost."""
    outside_in = _walk(getattr(node, "value", None) or node)
    return list(dict.fromkeys(law for each in outside_in if (law := _law(each))))[:MOST]


def _walk(node: ast.AST) -> Iterator[ast.AST]:
    """As `ast.walk`, from the outside in, without the places that an index computes."""
    waiting = [node]
    while waiting:
        each = waiting.pop(0)
        yield each
        inner = [each.value] if isinstance(each, ast.Subscript) else ast.iter_child_nodes(each)
        waiting.extend(inner)


def _law(node: ast.AST) -> str:
    if isinstance(node, ast.BinOp):
        return OPERATORS.get(type(node.op), "")
    if isinstance(node, ast.Call):
        return CALLS.get(_called(node.func), "")
    return NAMES.get(node.attr, "") if isinstance(node, ast.Attribute) else ""


def _called(function: ast.expr) -> str:
    return getattr(function, "attr", getattr(function, "id", ""))


def _placed(account: Account, place: str, kinds: tuple[str, ...]) -> list[Statement]:
    """The statements of those kinds at such places, in the order of the page."""
    found = [s for s in account.statements if s.kind in kinds and s.anchor.startswith(place)]
    return sorted(found, key=lambda each: [int(part) for part in each.anchor[1:].split("-")])


def _is_given(page: Page, line: int) -> bool:
    """Whether a question gives it, which is a paragraph: what it gives is not asked for."""
    text = page.lines[line - page.line(0)].rstrip()
    return text.endswith("?") and not LISTED.match(text)


def _rule(rule: Statement, laws: Mapping[str, Law]) -> Reason:
    given = _flowed(rule.stated)
    done = [law for sign, law in SIGNS.items() if sign in given][:MOST]
    told = _told(done, given, laws)
    return {"given": given} | ({"rule": told} if told else {})


def _mark(mark: Statement, laws: Mapping[str, Law]) -> Reason:
    if mark.kind == "rule":
        return _rule(mark, laws)
    if mark.kind == "prose":
        return {"computed": f"{mark.expression}, in {Path(mark.snippet).name}"}
    return {}  # a measurement: what it came to has no other reason
