"""The pages of a built site that have an address, a line for their head, the hash of a file."""

from __future__ import annotations

import base64
import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

INDEX = "index.html"


def addressed(site: Path) -> Iterator[tuple[Path, str]]:
    """Each page and the way from it to the root, such as `../../`. 404.html is served anywhere."""
    for page in sorted(site.rglob(INDEX)):
        root = Path(os.path.relpath(site, page.parent)).as_posix()
        yield page, "./" if root == "." else f"{root}/"


def integrity(content: bytes) -> str:
    """A hash as requests, policies and the service worker have it."""
    return f"sha256-{base64.b64encode(hashlib.sha256(content).digest()).decode()}"


def into_head(page: Path, line: str) -> None:
    html = page.read_text(encoding="utf-8")
    page.write_text(html.replace("</head>", f"{line}\n  </head>", 1), encoding="utf-8")
