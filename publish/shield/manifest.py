"""Writes the web manifest, which makes the site installable, and leads to it from every page."""

from __future__ import annotations

import json
from pathlib import Path

from .pages import addressed, into_head

MANIFEST = "manifest.webmanifest"
COLOUR = "#3340c2"  # the ground of the icon
ICONS = {
    "assets/icons/192.png": ("192x192", "any"),
    "assets/icons/512.png": ("512x512", "any"),
    "assets/icons/maskable.png": ("512x512", "maskable"),
}


def write(site: Path, name: str, description: str) -> None:
    # Addresses are relative to the manifest: the site may be served below any path.
    manifest = {
        "name": name,
        "short_name": name,
        "description": description,
        "lang": "en",
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "theme_color": COLOUR,
        "background_color": COLOUR,
        "icons": [
            {"src": file, "sizes": sizes, "type": "image/png", "purpose": purpose}
            for file, (sizes, purpose) in ICONS.items()
        ],
    }
    text = json.dumps(manifest, indent=1, ensure_ascii=False) + "\n"
    (site / MANIFEST).write_text(text, encoding="utf-8")
    for page, root in addressed(site):
        into_head(page, f'<link rel="manifest" href="{root}{MANIFEST}">')
