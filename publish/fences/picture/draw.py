"""Draws a picture fence as SVG: small arrays with their values, large ones to scale.

Colours come from CSS classes, so that one picture serves light and dark; what is highlighted is
outlined and bold as well.
"""

from __future__ import annotations

import html
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .equation import SYMBOLS, Equation
from .operand import Operand

ROW = 26
LETTER = 8.4
GAP = 12
TOP = 24
BOTTOM = 24
LARGEST, SMALLEST = 150.0, 10.0
WORDS = {"@": "times", "*": "times, entry by entry,", "+": "plus", "−": "minus", "/": "over"}


@dataclass(frozen=True)
class _Part:
    width: float
    height: float
    svg: str
    """Drawn with its top left corner at the origin."""


def svg(equation: Equation, arrays: Sequence[Operand], dimensions: Mapping[str, str]) -> str:
    operands = {operand.text: operand for operand in arrays}
    largest = max((size for o in arrays for size in o.shape), default=1)
    parts = [
        _operand(operands[part], largest, dimensions) if part in operands else _symbol(part)
        for part in equation.parts
    ]
    height = max(part.height for part in parts)
    width = sum(part.width for part in parts) + GAP * (len(parts) - 1)
    drawn, x = [], 0.0
    for part in parts:
        y = (height - part.height) / 2
        drawn.append(f'<g transform="translate({x:g} {y:g})">{part.svg}</g>')
        x += part.width + GAP
    total = height + TOP + BOTTOM
    label = html.escape(alternative(equation, arrays))
    return (
        f'<svg class="picture" role="img" aria-label="{label}"'
        f' viewBox="0 {-TOP} {width:g} {total:g}" width="{width:g}" height="{total:g}">'
        f"{''.join(drawn)}</svg>"
    )


def alternative(equation: Equation, arrays: Sequence[Operand]) -> str:
    """The picture in words."""
    told = "; ".join(map(_in_words, arrays))
    spoken = " ".join(WORDS.get(part, "equals" if part == "=" else part) for part in equation.parts)
    marked = f". Highlighted: {', '.join(equation.highlights)}" if equation.highlights else ""
    return f"{spoken}. {told}{marked}."


def _in_words(operand: Operand) -> str:
    if operand.values is None:
        names = f" ({', '.join(operand.names)})" if operand.names else ""
        return f"{operand.text} has shape {operand.shape}{names}"
    return f"{operand.text} is {_texts(operand.values)}".replace("'", "")


def _texts(values: object) -> object:
    return [_texts(value) for value in values] if isinstance(values, list) else number(values)


def number(value: object) -> str:
    if isinstance(value, float):
        return f"{value:.4g}".replace("-", "−")
    return str(value).replace("-", "−")


def _symbol(text: str) -> _Part:
    assert text in {*SYMBOLS.values(), "=", "(", ")"}
    return _Part(16, ROW, f'<text class="symbol" x="8" y="{ROW * 0.68:g}">{text}</text>')


def _operand(operand: Operand, largest: int, dimensions: Mapping[str, str]) -> _Part:
    box = _rectangle(operand, largest) if operand.values is None else _grid(operand)
    below = operand.names or tuple(map(str, operand.shape))
    shape = ", ".join(
        f'<tspan class="{dimensions.get(name, "")}">{html.escape(name)}</tspan>' for name in below
    )
    comma = "," if len(below) == 1 else ""
    letters = max(len(", ".join(below)) + 2 + len(comma), len(operand.text))
    width = max(box.width, letters * LETTER)
    middle = width / 2
    return _Part(
        width,
        box.height,
        f'<g transform="translate({(width - box.width) / 2:g} 0)">{box.svg}</g>'
        f'<text class="name" x="{middle:g}" y="-8">{html.escape(operand.text)}</text>'
        f'<text class="shape" x="{middle:g}" y="{box.height + 17:g}">({shape}{comma})</text>',
    )


def _grid(operand: Operand) -> _Part:
    rows = operand.values if len(operand.shape) == 2 else [operand.values]
    texts = [[number(value) for value in row] for row in rows or [] if isinstance(row, list)]
    if not operand.shape:
        texts = [[number(operand.values)]]
    letters = max((len(text) for row in texts for text in row), default=1)
    column = max(ROW, letters * LETTER + 12)
    cells = []
    for i, row in enumerate(texts):
        for j, text in enumerate(row):
            flat = i * len(row) + j
            css = " ".join(f"h{k}" for k, marked in enumerate(operand.highlights) if flat in marked)
            css = f' class="marked {css}"' if css else ""
            cells.append(
                f'<g{css}><rect x="{j * column:g}" y="{i * ROW}" width="{column:g}"'
                f' height="{ROW}"/><text x="{(j + 0.5) * column:g}" y="{(i + 0.68) * ROW:g}">'
                f"{html.escape(text)}</text></g>"
            )
    columns = max((len(row) for row in texts), default=1)
    # Marked cells come last, so that no neighbour covers their outline.
    cells.sort(key=lambda cell: cell.startswith("<g class"))
    return _Part(columns * column, len(texts) * ROW, "".join(cells))


def _rectangle(operand: Operand, largest: int) -> _Part:
    *leading, height, width = (1, 1, *operand.shape)[-max(2, len(operand.shape)) :]
    scale = LARGEST / largest
    w, h = (max(SMALLEST, size * scale) for size in (width, height))
    sheets = min(3, math.prod(leading)) if leading else 1
    shift = 5 * (sheets - 1)
    rects = "".join(
        f'<rect class="sheet" x="{5 * i}" y="{shift - 5 * i}" width="{w:g}" height="{h:g}"/>'
        for i in reversed(range(sheets))
    )
    return _Part(w + shift, h + shift, rects)
