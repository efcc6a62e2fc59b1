"""A small project in a temporary folder, converted with the extensions of the real one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

import publish
from publish import Account
from publish.config import extensions
from publish.extension import PublishExtension, of

ROOT = Path(__file__).parents[2]
CODE = """\
import numpy as np

batch, n_in, n_out = 8, 3, 4
X = np.ones((batch, n_in))  # (8, 3)
W = np.ones((n_out, n_in))  # (n_out, n_in)
Z = X @ W.T  # (batch, n_in) @ (n_in, n_out) -> (batch, n_out)
print(Z.shape)  # (8, 4)
"""
INCLUDE = '```python\n--8<-- "snippets/m/layer.py"\n```\n'


@dataclass(frozen=True)
class Tree:
    root: Path

    def snippet(self, text: str | bytes, name: str = "m/layer") -> None:
        file = self.root / "snippets" / f"{name}.py"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())

    def page(self, text: str | bytes, name: str = "lessons/page.md") -> str:
        """Write a page; a title is put below the others' text, where it moves no line."""
        data = text if isinstance(text, bytes) else text.encode()
        if not re.search(rb"^(# |title:)", data, re.MULTILINE):
            data += b"\n# Page\n"
        file = self.root / "docs" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
        return data.decode(errors="replace")

    def account(self, text: str | bytes, name: str = "lessons/page.md") -> Account:
        """Of a page with that text."""
        self.page(text, name)
        (account,) = publish.check([f"docs/{name}"], self.root).pages
        return account

    def problems(self, text: str | bytes, name: str = "lessons/page.md") -> list[str]:
        """The first line of each problem, without the path of the page."""
        problems = self.account(text, name).problems
        return [str(p).split("\n")[0].removeprefix(f"docs/{name}:") for p in problems]

    def html(self, text: str, on_false: str = "stop") -> str:
        """The page as MkDocs would convert it."""
        from markdown import Markdown

        text = self.page(text)
        names, settings = extensions(self.root)
        settings["publish"]["on_false"] = on_false
        md = Markdown(extensions=names, extension_configs=settings)
        assert isinstance(of(md), PublishExtension)
        return md.convert(text)


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    real = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    section = re.search(r"^markdown_extensions:\n(?:(?:[ #-].*)?\n)+", real, re.MULTILINE)
    assert section is not None
    (tmp_path / "mkdocs.yml").write_text(f"site_name: Test\n{section[0]}", encoding="utf-8")
    made = Tree(tmp_path)
    made.snippet(CODE)
    return made
