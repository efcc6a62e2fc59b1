"""HTML of a timing fence: the plot, its numbers as a table, and where they come from."""

from __future__ import annotations

import html
from collections.abc import Sequence
from pathlib import Path

from . import plot
from .analysis import Analysis
from .cases import AXES
from .fence import Timing as Fence
from .plot import Point, Series
from .receipt import Timing
from .table import Missing, Table, table

OPEN_ROWS = 8
"""A longer table is folded."""


def render(root: Path, fence: Fence, home: str) -> str:
    """The figure for a page from which `home` leads to the site's root, such as `../../`."""
    found = table(root, fence)
    shown = _missing(fence, found) if isinstance(found, Missing) else _shown(fence, found, home)
    return f'<div class="timing" data-group="{fence.group}">{shown}</div>'


def _shown(fence: Fence, found: Table, home: str) -> str:
    axis, series = AXES[fence.group], _series(found.analysis, found.timings)
    drawn = plot.lines(series, axis, found.finding) if axis else plot.dots(series, found.finding)
    link = f'<a href="{home}receipts/{found.device}.json">receipt</a>'
    return (
        f'<figure class="picture timing">{drawn}'
        f"<figcaption>{html.escape(fence.caption)}</figcaption></figure>"
        f'{_table(found)}<p class="account">{html.escape(found.origin)} · {link}</p>'
    )


def _series(analysis: Analysis, timings: Sequence[Timing]) -> list[Series]:
    names = list(dict.fromkeys(timing.case.series for timing in timings))
    return [
        Series(
            name,
            tuple(
                Point(
                    t.case.x, t.median, t.quartiles[0], t.quartiles[1], analysis.bound(t).seconds
                )
                for t in timings
                if t.case.series == name
            ),
        )
        for name in names
    ]  # fmt: skip


def _table(found: Table) -> str:
    head = "".join(f'<th scope="col">{name}</th>' for name in found.columns)
    rows = "".join(
        f'<tr><th scope="row">{name}</th>{"".join(f"<td>{cell}</td>" for cell in cells)}</tr>'
        for name, *cells in found.rows
    )
    shown = (
        '<div class="timings"><table tabindex="0">'
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>"
    )
    if len(found.rows) <= OPEN_ROWS:
        return shown
    return f"<details><summary>The {len(found.rows)} measurements</summary>{shown}</details>"


def _missing(fence: Fence, found: Missing) -> str:
    return (
        '<div class="admonition note"><p class="admonition-title">'
        f"Not measured on a {found.device}</p>"
        f"<p>{html.escape(fence.caption)}</p><p>No receipt of a {found.device} has been recorded"
        f" for this page. Its {found.cases} cases are written: <code>{found.record}</code> times"
        " them on a machine that has one, and the result will stand here.</p></div>"
    )
