"""What a page of the built site may do, and what of the site a reader keeps.

    markup.py     what of a built page a policy must know: its scripts, its cells
    csp.py        a Content-Security-Policy into every page
    manifest.py   a web manifest, so that the site can be installed
    offline.py    the list of files that a service worker keeps, each with the hash of its content
    worker.js     that service worker

`python -m publish finish SITE` calls `finish` after everything else: hashes are of what is there.
"""

from __future__ import annotations

from .finish import finish

__all__ = ["finish"]
