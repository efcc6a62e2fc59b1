"""Draws for each built page what a chat shows of its link: title, sentence, picture, as a PNG.

The picture is the first of the page, as it was drawn from the arrays of a run.
"""

from __future__ import annotations

import html
import re
import textwrap
from functools import cache
from importlib.util import find_spec
from pathlib import Path, PurePosixPath
from string import Template

import resvg_py
from bs4 import BeautifulSoup

FOLDER = PurePosixPath("assets/previews")
WIDTH, HEIGHT = 1200, 630
"""What Open Graph asks of a large card."""
MARGIN = 64
TITLE, SENTENCE = 58, 30
"""Sizes of type, and how much of it fits a line."""
TITLE_LETTERS, SENTENCE_LETTERS = 32, 62
FOOT = 84
"""Below what a picture may take."""
LARGEST = 2.6
"""How many times a picture may be its own size."""
SVG = re.compile(r'<svg class="picture".*?</svg>', re.DOTALL)
BOX = re.compile(r'viewBox="0 (?P<top>[-\d.]+) (?P<width>[\d.]+) (?P<height>[\d.]+)"')
PALETTE = Path(__file__).parents[2] / "theme/styles/palette.css"
COLOUR = re.compile(r"--(?P<name>[\w-]+): (?P<value>#[0-9a-f]{6});")
STYLE = """
text { fill: $ink; font-family: 'DejaVu Sans' }
svg.picture text { font-family: 'DejaVu Sans Mono'; font-size: 14px; text-anchor: middle }
svg.picture text.name { font-weight: 700 }
svg.picture text.shape { font-size: 13px }
svg.picture text.symbol { font-size: 18px }
svg.picture rect { fill: $wash; stroke: $quiet }
svg.picture .marked rect { stroke: $ink; stroke-width: 2 }
svg.picture .marked text { font-weight: 700 }
svg.picture .h0 rect { fill: $h0 }
svg.picture .h1 rect { fill: $h1 }
svg.picture .h2 rect { fill: $h2 }
svg.picture .h3 rect { fill: $h3 }
"""
FONTS = ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf", "DejaVuSansMono.ttf", "DejaVuSansMono-Bold.ttf")


def write(site: Path, name: str) -> int:
    """A preview for each page of the site of that name; how many there are."""
    pages = sorted(site.rglob("index.html"))
    for page in pages:
        file = site / path(page.parent.relative_to(site).as_posix())
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(_png(_card(page.read_text(encoding="utf-8"), name)))
    return len(pages)


def path(folder: str) -> PurePosixPath:
    """Where the preview of a page lies: theme/partials/preview.html says the same."""
    return FOLDER / f"{folder.strip('./').replace('/', '-') or 'home'}.png"


@cache
def _colours() -> dict[str, str]:
    """Of the light scheme: a card has one."""
    light = PALETTE.read_text(encoding="utf-8").split('[data-md-color-scheme="slate"]')[0]
    return {found["name"]: found["value"] for found in COLOUR.finditer(light)}


def _card(page: str, name: str) -> str:
    colours = _colours()
    head = BeautifulSoup(page.partition("</head>")[0], "html.parser")
    title = head.title.get_text() if head.title else name
    described = head.find("meta", attrs={"name": "description"})
    sentence = str(described["content"]) if described else ""
    picture = SVG.search(page)
    lines = textwrap.wrap(title.removesuffix(f" - {name}"), TITLE_LETTERS)[:2]
    told = textwrap.wrap(sentence, SENTENCE_LETTERS, max_lines=4, placeholder=" …")
    text = [_line(line, 118 + i * 70, TITLE, "700") for i, line in enumerate(lines)]
    start = 118 + len(lines) * 70
    text += [_line(line, start + i * 42, SENTENCE, "400") for i, line in enumerate(told)]
    below = start + len(told) * 42 - 20
    text.append(_line(name, HEIGHT - 34, 26, "700", colours["accent"]))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">'
        f"<style>{Template(STYLE).substitute(colours)}</style>"
        f'<path fill="{colours["paper"]}" d="M0 0h{WIDTH}v{HEIGHT}H0z"/>'
        f'<path fill="{colours["accent"]}" d="M0 0h{WIDTH}v14H0z"/>'
        f"{''.join(text)}{_placed(picture[0], below) if picture else ''}</svg>"
    )


def _line(text: str, y: float, size: int, weight: str, colour: str = "") -> str:
    fill = f";fill:{colour}" if colour else ""
    style = f"font-size:{size}px;font-weight:{weight}{fill}"
    return f'<text x="{MARGIN}" y="{y}" style="{style}">{html.escape(text)}</text>'


def _placed(picture: str, top: float) -> str:
    """As large as the room below the text lets it be."""
    box = BOX.search(picture)
    assert box, "a picture says how large it is"
    width, height = float(box["width"]), float(box["height"])
    room = HEIGHT - FOOT - top
    scale = min((WIDTH - 2 * MARGIN) / width, room / height, LARGEST)
    y = top + (room - height * scale) / 2
    place = f' x="{MARGIN}" y="{y:g}" width="{width * scale:g}" height="{height * scale:g}">'
    return re.sub(r' width="[\d.]+" height="[\d.]+">', place, picture, count=1)


def _png(card: str) -> bytes:
    """With the fonts that Matplotlib brings: the same on every machine."""
    found = find_spec("matplotlib")
    assert found, "requirements.txt pins it"
    assert found.origin, "it is a package"
    fonts = Path(found.origin).parent / "mpl-data/fonts/ttf"
    return resvg_py.svg_to_bytes(
        svg_string=card, width=WIDTH, height=HEIGHT, skip_system_fonts=True,
        font_files=[str(fonts / font) for font in FONTS],
    )  # fmt: skip
