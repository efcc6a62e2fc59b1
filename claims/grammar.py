"""The claim grammar: what a comment's text can be read as. Reads text only; nothing is run here.

A comment may have several readings (`(8, 4)` is a shape, a tuple and a printed text); which one
holds is decided by what its statement produces.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from claims.about import names_in
from claims.dims import Dim, parse_dims
from claims.suspects import is_claim_like, looks_like_shape
from claims.values import Stated, parse_stated

_TUPLE = r"\((?:[^()]|\([^()]*\))*\)|\[(?=[^\[\]()]*[A-Za-z_])[^\[\]()]*\]"
_ARROW = r"(?:[-=]{1,2}>|→|⟶|⇒)"
_FLOW_TOKEN = re.compile(rf"\s*({_TUPLE}|{_ARROW}|[@×x+*/·⋅,-](?=\s*[\[(]))")
_SHAPE_LIST = re.compile(rf"({_TUPLE})(?:\s*,\s*(?={_TUPLE}))?")
_ERROR = re.compile(
    r"(?P<type>(?:[A-Za-z_]\w*\.)*_?[A-Z]\w*(?:Error|Exception|Exit|Interrupt|Iteration|Warning)"
    r"|(?:Base)?ExceptionGroup)"
    r"(?::\s*(?P<message>.*))?$",
    re.DOTALL,
)
# What may stand before a shape: prose that ends in "shape", "size" or a separator, or an arrow.
_LEAD = re.compile(
    rf"(?:.*\b(?:shape|size)s?\b\s*(?:is\b|are\b|of\b|=|:)?\s*|[^()\[\]]*?[:,–—]\s+|[^()\[\]]*?\s-\s+"
    rf"|{_ARROW}\s*|(?:each|both|all|becomes?|now|still|(?:back )?to)\s+)?",
    re.IGNORECASE,
)
_TAIL = re.compile(r"\s*$|(?:\s*[,;:–—]|\s+--?)?\s+[^\W\d].*$|\s*[.;]$", re.DOTALL)
_SHAPE_WORD = re.compile(r"\b(?:shape|size)s?\b", re.IGNORECASE)
_DIRECTIVE = re.compile(
    r"!|-\*-|%%|;*-+8<-+|(?:type|mypy|ruff|isort|pylint|fmt|flake8|pyright)\s*:|noqa\b|pragma\b"
)
_TORCH_SIZE = re.compile(r"\btorch\.Size\(\[([^\[\]()]*)\]\)")
_BEHIND = re.compile(r"\s#\s*(?:noqa|type:\s*ignore|pragma|pylint:|fmt:|pyright:|mypy:).*$")
_DTYPE = re.compile(
    r"(?<=[)\]])(?:,?\s+|\s*:\s*)(?:of\s+|dtype\s*[=:]?\s*)?(?:torch\.|np\.|numpy\.|jnp\.)?"
    r"(float(?:16|32|64)|bfloat16|u?int(?:8|16|32|64)|complex(?:64|128))$"
)
LONGEST = 2_000
"""Characters of a claim: what is longer is prose, or data that belongs into the code."""
_LONGEST_LEAD = 300
"""Characters of prose before a shape: more is a paragraph, and takes time."""
_NOTE = re.compile(r"note:", re.IGNORECASE)


@dataclass(frozen=True)
class Flow:
    """`(8, 3) @ (3, 4) -> (8, 4)`: shapes that went in, stages on the way, shapes that came out."""

    text: str  # without the prose around it
    operands: tuple[tuple[Dim, ...], ...]
    stages: tuple[tuple[Dim, ...], ...]
    results: tuple[tuple[Dim, ...], ...]
    signs: tuple[str, ...] = ()
    """What stands between operands: `@`, `x`, `*`, `+`, …; a comma states no operator."""


@dataclass(frozen=True)
class StatedError:
    """`ValueError: matmul: …`: a type, and the message or (open) how it starts."""

    type: str
    message: str
    is_open: bool


@dataclass(frozen=True)
class Reading:
    """Everything that a comment can be read as."""

    text: str
    shapes: tuple[tuple[Dim, ...], ...] = ()
    names_shape: bool = False  # the word "shape" leaves no doubt
    about: tuple[str, ...] = ()  # the words that the shape is said of, as in `x: (N, D)`
    lead: str = ""  # what stands before a shape or a flow
    tail: str = ""  # and behind it
    dtype: str = ""  # `(8, 4) float32`
    flow: Flow | None = None
    value: Stated | None = None
    error: StatedError | None = None

    @property
    def is_claim(self) -> bool:
        return bool(self.shapes or self.flow or self.value or self.error)

    @property
    def dims(self) -> list[Dim]:
        """Every dimension stated, in order."""
        groups = self.shapes
        if self.flow:
            groups = (*self.flow.operands, *self.flow.stages, *self.flow.results)
        return [dim for group in groups for dim in group]


def is_note(text: str) -> bool:
    """`note: …` opts a comment out of being read."""
    return bool(_NOTE.match(text))


def is_directive(text: str) -> bool:
    """A comment for a tool (`noqa`, `type:`, an editor) speaks about no value."""
    return bool(_DIRECTIVE.match(text))


@lru_cache(4096)  # the same few comments stand in file after file
def read(text: str, *, strict: bool) -> Reading:
    """Read a comment's text (without the `#`)."""
    text = text.strip()
    if len(text) > LONGEST:
        return Reading(text)
    text = _BEHIND.sub("", text).rstrip()
    error = _read_error(text)
    if error:
        return Reading(text, error=error)
    plain, dtype = _without_dtype(_TORCH_SIZE.sub(r"(\1)", text))
    flow, lead, tail = _read_flow(plain, strict=strict)
    if flow:
        return Reading(text, flow=flow, about=names_in(lead), lead=lead, tail=tail)
    shapes, lead, tail = _read_shapes(plain, strict=strict)
    names_shape = bool(_SHAPE_WORD.search(lead))
    if not strict and re.fullmatch(r"\(\d+\)", text):
        shapes = ()  # in other people's files `(1)` is a footnote
    about = names_in(lead) if shapes else ()
    value = parse_stated(text, prose=strict)
    return Reading(
        text, shapes, names_shape, about, lead, tail, dtype if shapes else "", value=value
    )


def _without_dtype(text: str) -> tuple[str, str]:
    """A dtype behind a shape is stated, too."""
    found = _DTYPE.search(text)
    return (text[: found.start()], found[1]) if found else (text, "")


def _read_error(text: str) -> StatedError | None:
    found = _ERROR.match(text)
    if not found:
        return None
    message = (found["message"] or "").strip()
    is_open = found["message"] is None or message.endswith(("…", "..."))
    return StatedError(found["type"], message.removesuffix("...").removesuffix("…"), is_open)


def _read_flow(text: str, *, strict: bool) -> tuple[Flow | None, str, str]:
    arrow = re.search(_ARROW, text)
    first = re.search(_TUPLE, text)
    if not arrow or not first or not first.start() <= min(arrow.start(), _LONGEST_LEAD):
        return None, "", ""
    lead = text[: first.start()]
    tokens, position = [], first.start()
    while found := _FLOW_TOKEN.match(text, position):
        tokens.append(found[1])
        position = found.end()
    sides: list[list[tuple[Dim, ...]]] = [[]]
    signs, sign = [], ","
    for token in tokens:
        if re.fullmatch(_ARROW, token):
            sides.append([])
        elif token[0] in "([":
            if sides[-1]:
                signs.append(sign)
            sign = ","
            dims = parse_dims(token[1:-1], strict=strict)
            if dims is None:
                return None, "", ""
            sides[-1].append(dims)
        else:
            sign = token
    tail = text[position:]
    if len(sides) < 2 or not all(sides) or not _is_prose(lead, tail, strict=strict):
        return None, "", ""
    # `(8, 3) @ (3, 4) -> (8, 4) + (4,) -> (8, 4)`: what a stage meets goes in, too.
    stages = [side[0] for side in sides[1:-1]]
    sides[0] += [shape for side in sides[1:-1] for shape in side[1:]]
    stated = text[first.start() : position]
    between = tuple(signs[: len(sides[0]) - 1])
    flow = Flow(stated, tuple(sides[0]), tuple(stages), tuple(sides[-1]), between)
    return flow, lead, tail


def _read_shapes(text: str, *, strict: bool) -> tuple[tuple[tuple[Dim, ...], ...], str, str]:
    """The shapes, and what stands before and behind them."""
    first = re.search(_TUPLE, text)
    if not first or first.start() > _LONGEST_LEAD:
        return (), "", ""
    lead = text[: first.start()]
    shapes, position = [], first.start()
    while found := _SHAPE_LIST.match(text, position):
        dims = parse_dims(found[1][1:-1], strict=strict)
        if dims is None:
            return (), "", ""
        shapes.append(dims)
        position = found.end()
    if not _LEAD.fullmatch(lead) or not _is_prose(lead, text[position:], strict=strict):
        return (), "", ""
    return tuple(shapes), lead, text[position:]


def _is_prose(lead: str, tail: str, *, strict: bool) -> bool:
    """Whether what stands around a claim is words: no second tuple, in strict mode no number."""
    if not _TAIL.match(tail):
        return False
    around = f"{lead} {tail}"
    if strict:
        return not is_claim_like(around)
    return not looks_like_shape(around)
