"""Makes a built site light, and puts manifest, service worker and policy into it, in the order that
hashes need.
"""

from __future__ import annotations

from pathlib import Path

from . import csp, manifest, offline, slim


def finish(site: Path, name: str, description: str) -> str:
    """What was added, in a few words. Raises UnsafePageError."""
    slim.write(site)
    manifest.write(site, name, description)
    edition = offline.announce(site)
    pages = csp.write(site)
    kept = offline.write(site, edition)  # last: it hashes what all others wrote
    return f"a policy in {pages} pages, {kept}"
