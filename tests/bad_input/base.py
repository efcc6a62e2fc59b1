"""A small site that is right, and how a row of the table makes it wrong."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

ROOT = Path(__file__).parents[2]
PAGE = "docs/lessons/layer.md"
LAYER = "snippets/layer/forward.py"
LOSS = "snippets/layer/loss.py"
OTHER = "snippets/layer/other.py"
"""No file of the base: rows add it, and show it with `SHOW_OTHER`."""

FILES = {
    "docs/index.md": "# Home\n\nRead [the lesson](lessons/layer.md).\n",
    PAGE: """\
---
title: A layer
description: "One product and one sum."
---

# A layer

```python
--8<-- "snippets/layer/forward.py"
```

It maps `8`{ claim="batch" } examples to `(8, 4)`{ claim="Z.shape" }.

```shapes
(n, k) @ (k, m) -> (n, m)
```

```picture
one @ two = three
caption: A row meets a column.
```

```python
--8<-- "snippets/layer/loss.py"
```

The end.
""",
    LAYER: """\
import numpy as np

batch, n_in, n_out = 8, 3, 4
X = np.ones((batch, n_in))  # (8, 3)
W = np.ones((n_out, n_in))  # (n_out, n_in)
Z = X @ W.T  # (batch, n_in) @ (n_in, n_out) -> (batch, n_out)
print(Z[0])  # [3. 3. 3. 3.]
total = Z.sum()  # 96.0
X @ W  # ValueError: matmul: Input operand 1 has a mismatch…
one, two = np.ones((1, 3)), np.ones((3, 1))
three = one @ two  # (1, 1)
""",
    LOSS: """\
x = 3
loss = (x - 1) ** 2  # 4
""",
}
SHOW_OTHER = ("The end.", '```python\n--8<-- "snippets/layer/other.py"\n```')


@dataclass(frozen=True)
class Link:
    """A symbolic link; its target is relative to the root of the site."""

    target: str


Change = str | bytes | tuple[str, str] | Link
"""A whole file, or what is replaced in a file of the base and what by."""


@dataclass(frozen=True)
class Row:
    name: str
    changes: dict[str, Change]
    told: str
    """Everything that the check says."""
    seconds: float | None = None
    """What a snippet has to run in, where it must not take the usual time."""

    @property
    def problems(self) -> str:
        return dedent(self.told).strip()


def write(root: Path, changes: dict[str, Change]) -> None:
    """The site at `root`, with those changes."""
    (root / "mkdocs.yml").write_text(_config(), encoding="utf-8")
    for path, text in FILES.items():
        _file(root, path).write_text(text, encoding="utf-8")
    for path, change in changes.items():
        file = _file(root, path)
        match change:
            case Link(target):
                file.symlink_to(root / target)
            case bytes(data):
                file.write_bytes(data)
            case str(text):
                file.write_text(text, encoding="utf-8")
            case (old, new):
                text = file.read_text(encoding="utf-8")
                assert text.count(old) == 1, f"{path} holds {old!r} {text.count(old)} times"
                file.write_text(text.replace(old, new), encoding="utf-8")


def _file(root: Path, path: str) -> Path:
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    return file


def _config() -> str:
    """What the real site sets, for pages of another name."""
    real = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    kept = re.findall(
        r"^(?:markdown_extensions|validation):\n(?:(?:[ #].*)?\n)+", real, re.MULTILINE
    )
    assert len(kept) == 2
    head = """\
site_name: Layers
site_url: ''
theme: {name: material, font: false}
nav: [{Home: index.md}, {A layer: lessons/layer.md}]
"""
    return head + "".join(kept)
