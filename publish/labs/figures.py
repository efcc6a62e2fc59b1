"""The backend that matplotlib has in a lab: shows a figure as SVG, in the colours of the page.

Whatever has the colour `INK` is shown in the text colour of the page, light or dark.
"""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Callable
from typing import Any

from matplotlib.backends.backend_svg import FigureCanvasSVG

from .ink import INK

SETTINGS: Any = {
    **dict.fromkeys(
        ("figure.facecolor", "axes.facecolor", "savefig.facecolor", "savefig.edgecolor"), "none"
    ),
    **dict.fromkeys(
        ("text.color", "axes.labelcolor", "axes.edgecolor", "xtick.color", "ytick.color"), INK
    ),
    "legend.framealpha": 0,
    "svg.fonttype": "none",  # text as text
    "svg.hashsalt": "lab",  # the same names in each run
}
STYLE = re.compile(r"<style[^>]*>[^<]*</style>")
"""Speaks about every element of the page that the figure is put into."""
PROLOGUE = re.compile(r"\A.*?(?=<svg)", re.DOTALL)
METADATA = re.compile(r"\s*<metadata>.*?</metadata>", re.DOTALL)

FigureCanvas = FigureCanvasSVG
"""The name under which matplotlib looks for it."""
receive: Callable[[str], None] = print
"""What is done with a figure; the kernel sets it."""


def show(*_: object, **__: object) -> None:
    """Every open figure is shown once; matplotlib calls this for `plt.show()`."""
    pyplot = sys.modules.get("matplotlib.pyplot")
    for number in pyplot.get_fignums() if pyplot else ():
        assert pyplot is not None
        buffer = io.StringIO()
        pyplot.figure(number).savefig(buffer, format="svg", bbox_inches="tight")
        receive(_bare(buffer.getvalue()))
        pyplot.close(number)


def _bare(svg: str) -> str:
    """Without what a file needs and an element of a page does not."""
    svg = METADATA.sub("", STYLE.sub("", PROLOGUE.sub("", svg)))
    return svg.replace("<svg ", '<svg stroke-linejoin="round" ', 1).strip()
