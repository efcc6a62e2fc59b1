"""Puts manifest, service worker and policy into a built site, in the order that hashes need."""

from __future__ import annotations

from pathlib import Path

from . import csp, manifest, offline


def finish(site: Path, name: str, description: str) -> str:
    """What was added, in a few words. Raises UnsafePageError."""
    manifest.write(site, name, description)
    edition = offline.announce(site)
    pages = csp.write(site)
    kept = offline.write(site, edition)  # last: it hashes what all others wrote
    return f"a policy in {pages} pages, {kept}"
