"""Draws timings as SVG with logarithmic axes. One drawing serves light and dark: its colours are
the text's and those of the page's dimensions, and each series has a shape of its own as well.
"""

from __future__ import annotations

import html
import math
from collections.abc import Sequence
from dataclasses import dataclass

from . import units

WIDTH, LEFT, RIGHT, BOTTOM = 500, 62, 14, 44
HEIGHT, LINE = 240, 18
SHAPES = (
    "M-4,0a4,4 0 1 0 8,0a4,4 0 1 0 -8,0",
    "M-4,-4h8v8h-8z",
    "M0,-5l5,9h-10z",
    "M0,-5l5,5-5,5-5-5z",
    "M-5,-5L5,5M-5,5L5,-5",
)
"""A marker for each series, around the origin."""
BOUND = "dotted: the bound"


@dataclass(frozen=True)
class Point:
    x: int | None
    seconds: float
    low: float
    high: float
    """The middle half of the samples."""
    bound: float


@dataclass(frozen=True)
class Series:
    name: str
    points: tuple[Point, ...]


@dataclass(frozen=True)
class _Scale:
    """From a value to a coordinate, along the logarithm."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        share = math.log(value / self.low) / math.log(self.high / self.low)
        return self.start + share * (self.end - self.start)

    @property
    def decades(self) -> list[float]:
        first, last = (round(math.log10(edge)) for edge in (self.low, self.high))
        return [10.0**exponent for exponent in range(first, last + 1)]


def lines(series: Sequence[Series], axis: str, label: str) -> str:
    """Time over the axis of a group: a line for each series, its bound dashed."""
    top = LINE * len(series) + 14
    bottom = top + HEIGHT
    positions = sorted({point.x for each in series for point in each.points if point.x})
    x = _Scale(positions[0], positions[-1], LEFT + 12, WIDTH - RIGHT - 12)
    y = _decades(
        [v for s in series for p in s.points for v in (p.low, p.high, p.bound)], bottom, top
    )
    parts = [_grid(y, bottom, positions, x, axis), _text(WIDTH - RIGHT, 14, BOUND, "end")]
    for index, each in enumerate(series):
        points = [(x(point.x), point) for point in each.points if point.x]
        path = "L".join(f"{at:.1f},{y(point.seconds):.1f}" for at, point in points)
        bound = "L".join(f"{at:.1f},{y(point.bound):.1f}" for at, point in points)
        marks = "".join(
            f'<path d="M{at:.1f},{y(point.low):.1f}V{y(point.high):.1f}"/>'
            f'<path d="{SHAPES[index]}" transform="translate({at:.1f} {y(point.seconds):.1f})"/>'
            for at, point in points
        )
        parts.append(
            f'<g class="dim-{index}" stroke="currentColor">'
            f'<path d="M{bound}" fill="none" stroke-dasharray="2 4"/>'
            f'<path d="M{path}" fill="none"/>{marks}{_key(index, each.name)}</g>'
        )
    return _svg(parts, bottom + BOTTOM, label)


def dots(series: Sequence[Series], label: str) -> str:
    """A row for each series: its time as a dot, its bound as a tick, from left to right."""
    top, row = LINE + 6, 26
    bottom = top + row * len(series)
    left = 10 + 7.4 * max(len(each.name) for each in series)
    values = [v for s in series for p in s.points for v in (p.low, p.high, p.bound)]
    x = _decades(values, left, WIDTH - RIGHT - 12)
    rules = "".join(f'<path d="M{x(d):.1f},{top}V{bottom}"/>' for d in x.decades)
    parts = [f'<g stroke="currentColor" stroke-opacity=".25">{rules}</g>']
    parts += [_text(x(d), bottom + 16, units.tick(d), "middle") for d in _thinned(x.decades)]
    parts.append(_text(WIDTH - RIGHT, 14, BOUND, "end"))
    for index, each in enumerate(series):
        at, point = top + row * (index + 0.5), each.points[0]
        parts.append(_text(left - 10, at + 4, each.name, "end"))
        parts.append(
            f'<g class="dim-0" stroke="currentColor">'
            f'<path d="M{x(point.low):.1f},{at}H{x(point.high):.1f}"/>'
            f'<path d="M{x(point.bound):.1f},{at - 8}v16" stroke-dasharray="2 3"/>'
            f'<path d="{SHAPES[0]}" transform="translate({x(point.seconds):.1f} {at})"/></g>'
        )
    return _svg(parts, bottom + 24, label)


def _decades(values: Sequence[float], start: float, end: float) -> _Scale:
    """A scale between whole powers of ten."""
    low = math.floor(math.log10(min(values)) + 1e-9)
    high = max(math.ceil(math.log10(max(values)) - 1e-9), low + 1)
    return _Scale(10.0**low, 10.0**high, start, end)


def _thinned(ticks: Sequence[float]) -> Sequence[float]:
    return ticks[:: math.ceil(len(ticks) / 7)]


def _grid(y: _Scale, bottom: float, positions: Sequence[int], x: _Scale, axis: str) -> str:
    name = units.size if axis.startswith("bytes") else _short
    across = "".join(f'<path d="M{LEFT},{y(d):.1f}H{WIDTH - RIGHT}"/>' for d in y.decades)
    return (
        f'<g stroke="currentColor" stroke-opacity=".25">{across}</g>'
        + "".join(_text(LEFT - 6, y(d) + 4, units.tick(d), "end") for d in y.decades)
        + "".join(_text(x(p), bottom + 16, name(p), "middle") for p in positions)
        + _text((LEFT + WIDTH - RIGHT) / 2, bottom + 36, axis, "middle")
    )


def _short(position: int) -> str:
    """So that the last one ends within the drawing."""
    return str(position) if position < 100_000 else units.count(position)


def _key(index: int, name: str) -> str:
    at = 10 + LINE * index
    shape = f'<path d="{SHAPES[index]}" transform="translate({LEFT + 8} {at})"/>'
    return shape + _text(LEFT + 20, at + 4, name, "start")


def _text(x: float, y: float, text: str, anchor: str) -> str:
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" stroke="none">'
        f"{html.escape(text)}</text>"
    )


def _svg(parts: Sequence[str], height: float, label: str) -> str:
    return (
        f'<svg class="plot" role="img" aria-label="{html.escape(label)}" viewBox="0 0 {WIDTH}'
        f' {height:g}" width="{WIDTH}" height="{height:g}" font-size="13" fill="currentColor"'
        f' stroke-width="1.5">{"".join(parts)}</svg>'
    )
