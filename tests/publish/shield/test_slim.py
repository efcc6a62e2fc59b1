"""A reader loads no comments of ours, and all of the rest."""

from __future__ import annotations

from pathlib import Path

from publish.shield import slim


def test_comments_go_and_all_else_stays(tmp_path: Path) -> None:
    files = {
        "assets/stylesheets/a.css": (
            "/* Of\n   two lines. */\na {\n  b: c; /* why */\n}\n",
            "a {\nb: c; }\n",
        ),
        "assets/javascripts/a.js": (
            "// What.\nconst a = 'https://b'; // why\n  // more\n",
            "const a = 'https://b'; // why\n",
        ),
        "a/index.html": (
            "<body>\n\n  <nav>\n    a</nav>\n  <article>\n  <pre>\n  b</pre></article>\n  </body>",
            "<body>\n<nav>\na</nav>\n<article>\n  <pre>\n  b</pre></article>\n</body>",
        ),
        "assets/javascripts/live/a.js": ("// What.\n", "// What.\n"),
    }
    for name, (text, _) in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    slim.write(tmp_path)
    for name, (_, left) in files.items():
        assert (tmp_path / name).read_text(encoding="utf-8") == left
