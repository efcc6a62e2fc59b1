"""A page with nothing but the runtime, under the policy of pages."""

from __future__ import annotations

import base64
import hashlib
import shutil
from pathlib import Path

from publish.live import bundle, bytecode, fetch

ROOT = Path(__file__).parents[3]
SCRIPTS = ROOT / "docs" / "assets" / "javascripts" / "live" / "runtime"


def policy() -> str:
    """What a page with cells may do, and no more."""
    frame = base64.b64encode(hashlib.sha256((SCRIPTS / "frame.js").read_bytes()).digest()).decode()
    return (
        f"default-src 'none'; img-src data:; script-src 'self' 'sha256-{frame}' "
        "'wasm-unsafe-eval'; worker-src blob:; connect-src 'self' blob:"
    )


def write_page(root: Path, folder: Path) -> None:
    """That page, and all that it loads."""
    pyodide = fetch.fetch(root)
    archives = bytecode.compiled(root, pyodide, bundle.archives(pyodide))
    name = bundle.write(pyodide, archives, folder / "assets" / "live", root / ".cache")
    shutil.copytree(SCRIPTS, folder / "runtime")
    (folder / "run.js").write_text(
        'import { runtime } from "./runtime/runtime.js";\nwindow.runtime = runtime;\n'
    )
    (folder / "index.html").write_text(
        f'<!doctype html><meta http-equiv="Content-Security-Policy" content="{policy()}">'
        f'<meta name="live-runtime" content="assets/live/{name}/"><title>Bare</title>'
        '<link rel="icon" href="data:,"><script type="module" src="run.js"></script>'
    )
