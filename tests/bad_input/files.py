"""Files that tools read in different ways, names that clash, paths that lead elsewhere."""

# ruff: noqa: E501 (a message is one line)

from __future__ import annotations

from .base import LOSS, OTHER, PAGE, SHOW_OTHER, Link, Row

END = "The end."


def _shown(path: str) -> tuple[str, str]:
    return END, f'```python\n--8<-- "{path}"\n```'


ROWS = [
    Row(
        "a snippet that is missing",
        {PAGE: _shown("snippets/layer/froward.py")},
        """
        docs/lessons/layer.md:28: includes snippets/layer/froward.py, which does not exist
            Did you mean forward.py?
        """,
    ),
    Row(
        "a folder that is missing",
        {PAGE: _shown("snippets/leyer/forward.py")},
        """
        docs/lessons/layer.md:28: includes snippets/leyer/forward.py, which does not exist
            There is no snippet in leyer/.
        """,
    ),
    Row(
        "a path with ..",
        {PAGE: _shown("snippets/../../etc/passwd.py")},
        """
        docs/lessons/layer.md:28: includes snippets/../../etc/passwd.py, which is not below snippets/
            Move the file below snippets/ and include it from there.
        """,
    ),
    Row(
        "an absolute path",
        {PAGE: _shown("/etc/passwd")},
        """
        docs/lessons/layer.md:28: includes /etc/passwd, which is not below snippets/
            Move the file below snippets/ and include it from there.
        """,
    ),
    Row(
        "a path beside snippets",
        {PAGE: _shown("docs/layer.py")},
        """
        docs/lessons/layer.md:28: includes docs/layer.py, which is not below snippets/
            Move the file below snippets/ and include it from there.
        """,
    ),
    Row(
        "a link out of the repository",
        {"../outside.py": "x = 3\n", OTHER: Link("../outside.py"), PAGE: SHOW_OTHER},
        """
        docs/lessons/layer.md:28: includes snippets/layer/other.py, a link out of snippets/
            Replace the link by the file.
        """,
    ),
    Row(
        "a link out of snippets",
        {OTHER: Link("mkdocs.yml"), PAGE: SHOW_OTHER},
        """
        docs/lessons/layer.md:28: includes snippets/layer/other.py, a link out of snippets/
            Replace the link by the file.
        """,
    ),
    Row(
        "a link out of the repository, spoken of",
        {
            "../outside.py": "x = 3\n",
            OTHER: Link("../outside.py"),
            PAGE: (END, '`3`{ claim="layer/other: x" }'),
        },
        """
        snippets/layer/other.py:1: is a link out of snippets/ (shown at docs/lessons/layer.md:27)
            Replace it by the file.
        """,
    ),
    Row(
        "a link to nothing",
        {OTHER: Link("nowhere.py"), PAGE: SHOW_OTHER},
        """
        docs/lessons/layer.md:28: includes snippets/layer/other.py, which does not exist
            There are forward.py, loss.py.
        """,
    ),
    Row(
        "a page that is a link out of the repository",
        {"../outside.md": "# Outside\n", "docs/outside.md": Link("../outside.md")},
        """
        docs/outside.md:1: is a link out of docs/
            Replace it by the file.
        """,
    ),
    Row(
        "a section of a snippet",
        {PAGE: ("loss.py", "loss.py:loss")},
        """
        docs/lessons/layer.md:24: shows a part of snippets/layer/loss.py, and all of it runs
            Include it whole: --8<-- "snippets/layer/loss.py".
        """,
    ),
    Row(
        "the marker of a section",
        {LOSS: ("x = 3\n", "x = 3\n# --8<-- [start:loss]\n")},
        """
        snippets/layer/loss.py:2: holds a marker of a section or an include: # --8<-- [start:loss] (shown at docs/lessons/layer.md:24)
            Remove the line: a page shows a snippet whole, so that nothing runs out of sight.
        """,
    ),
    Row(
        "an empty snippet",
        {OTHER: "", PAGE: SHOW_OTHER},
        """
        snippets/layer/other.py:1: is empty (shown at docs/lessons/layer.md:28)
            Write the snippet or delete it.
        """,
    ),
    Row(
        "an empty page",
        {PAGE: ""},
        """
        docs/lessons/layer.md:1: is empty
            Write the page or delete it.
        """,
    ),
    Row(
        "a binary snippet",
        {OTHER: b"\x89PNG\r\n\x1a\n\0\0", PAGE: SHOW_OTHER},
        """
        snippets/layer/other.py:1: is not UTF-8: byte 0x89 (shown at docs/lessons/layer.md:28)
            Save the file as UTF-8 text.
        """,
    ),
    Row(
        "a snippet in Latin-1",
        {OTHER: "x = 1\ny = 'é'\n".encode("latin-1"), PAGE: SHOW_OTHER},
        """
        snippets/layer/other.py:2: is not UTF-8: byte 0xe9 (shown at docs/lessons/layer.md:28)
            Save the file as UTF-8 text.
        """,
    ),
    Row(
        "a snippet with Windows line ends",
        {OTHER: b"x = 1\r\ny = 2\r\n", PAGE: SHOW_OTHER},
        """
        snippets/layer/other.py:1: has Windows line ends (CR LF) (shown at docs/lessons/layer.md:28)
            Save it with LF line ends.
        """,
    ),
    Row(
        "a snippet with a byte order mark",
        {OTHER: b"\xef\xbb\xbfx = 1\n", PAGE: SHOW_OTHER},
        """
        snippets/layer/other.py:1: starts with a byte order mark (shown at docs/lessons/layer.md:28)
            Save it as UTF-8 without BOM.
        """,
    ),
    Row(
        "a snippet indented with tabs",
        {OTHER: "if True:\n\tx = 1\n", PAGE: SHOW_OTHER},
        """
        snippets/layer/other.py:2: holds a tab (shown at docs/lessons/layer.md:28)
            Use spaces.
        """,
    ),
    Row(
        "a snippet without a last newline",
        {OTHER: "x = 1", PAGE: SHOW_OTHER},
        """
        snippets/layer/other.py:1: has no newline at its end (shown at docs/lessons/layer.md:28)
            Add one.
        """,
    ),
    Row(
        "a page with Windows line ends",
        {PAGE: b"# A layer\r\n\r\nText.\r\n"},
        """
        docs/lessons/layer.md:1: has Windows line ends (CR LF)
            Save it with LF line ends.
        """,
    ),
    Row(
        "a page with a byte order mark",
        {PAGE: b"\xef\xbb\xbf# A layer\n"},
        """
        docs/lessons/layer.md:1: starts with a byte order mark
            Save it as UTF-8 without BOM.
        """,
    ),
    Row(
        "a page with a tab",
        {PAGE: (END, "a\tb")},
        """
        docs/lessons/layer.md:27: holds a tab
            Use spaces.
        """,
    ),
    Row(
        "text that runs the other way",
        {OTHER: "x = 'a'\ny = x  # \u202etxet\n", PAGE: SHOW_OTHER},
        """
        snippets/layer/other.py:2: holds the invisible character U+202E (RIGHT-TO-LEFT OVERRIDE) (shown at docs/lessons/layer.md:28)
            Remove it, or type the plain character that it stands for.
        """,
    ),
    Row(
        "a Cyrillic letter in a name",
        {OTHER: "Х = 3\nprint(Х)\n", PAGE: SHOW_OTHER},
        """
        snippets/layer/other.py:1: holds Х, U+0425 (CYRILLIC CAPITAL LETTER HA), a letter of another script (shown at docs/lessons/layer.md:28)
            Remove it, or type the plain character that it stands for.
        snippets/layer/other.py:2: holds Х, U+0425 (CYRILLIC CAPITAL LETTER HA), a letter of another script (shown at docs/lessons/layer.md:28)
            Remove it, or type the plain character that it stands for.
        """,
    ),
    Row(
        "a Greek letter that looks Latin",
        {OTHER: "Α = 3\n", PAGE: SHOW_OTHER},
        """
        snippets/layer/other.py:1: holds Α, U+0391 (GREEK CAPITAL LETTER ALPHA), which looks like A (shown at docs/lessons/layer.md:28)
            Remove it, or type the plain character that it stands for.
        """,
    ),
    Row(
        "a fullwidth digit on a page",
        {PAGE: (END, "There are ４.")},
        """
        docs/lessons/layer.md:27: holds ４, U+FF14 (FULLWIDTH DIGIT FOUR), which looks like 4
            Remove it, or type the plain character that it stands for.
        docs/lessons/layer.md:27: states ４, which nothing checks
            Write `４`{ claim="expression" }, or `４`{ .given } if it is a premise.
        """,
    ),
    Row(
        "a digit of another script on a page",
        {PAGE: (END, "There are ٤.")},
        """
        docs/lessons/layer.md:27: holds ٤, U+0664 (ARABIC-INDIC DIGIT FOUR), a digit of another script
            Remove it, or type the plain character that it stands for.
        docs/lessons/layer.md:27: states ٤, which nothing checks
            Write `٤`{ claim="expression" }, or `٤`{ .given } if it is a premise.
        """,
    ),
    Row(
        "a space of no width on a page",
        {PAGE: (END, "The\u200bend.")},
        """
        docs/lessons/layer.md:27: holds the invisible character U+200B (ZERO WIDTH SPACE)
            Remove it, or type the plain character that it stands for.
        """,
    ),
    Row(
        "a letter in two characters",
        {OTHER: "x = 'e\u0301'\n", PAGE: SHOW_OTHER},
        """
        snippets/layer/other.py:1: writes é as two characters (shown at docs/lessons/layer.md:28)
            Remove it, or type the plain character that it stands for.
        """,
    ),
    Row(
        "a snippet that hides a module of Python",
        {"snippets/layer/operator.py": "x = 3\n", PAGE: _shown("snippets/layer/operator.py")},
        """
        snippets/layer/operator.py:1: has a name that shadows the module operator (shown at docs/lessons/layer.md:28)
            Rename the file, and what includes it.
        """,
    ),
    Row(
        "a snippet that hides NumPy",
        {"snippets/layer/numpy.py": "x = 3\n", PAGE: _shown("snippets/layer/numpy.py")},
        """
        snippets/layer/numpy.py:1: has a name that shadows the module numpy (shown at docs/lessons/layer.md:28)
            Rename the file, and what includes it.
        """,
    ),
    Row(
        "a name in capitals",
        {"snippets/layer/Forward.py": "x = 3\n", PAGE: _shown("snippets/layer/Forward.py")},
        """
        snippets/layer/Forward.py:1: is not named like snippets/matmul/forward_pass.py (shown at docs/lessons/layer.md:28)
            Use lower-case letters, digits and _ only.
        """,
    ),
    Row(
        "two snippets of one name",
        {
            "snippets/twin/forward.py": "X = 3\n",
            PAGE: (
                END,
                '```python\n--8<-- "snippets/twin/forward.py"\n```\n\n`3`{ claim="forward: X" }',
            ),
        },
        """
        docs/lessons/layer.md:31: speaks of forward, of which there are several here
            Name it by its path: layer/forward or twin/forward.
        """,
    ),
    Row(
        "a snippet that no page shows",
        {OTHER: "x = 3\n"},
        """
        snippets/layer/other.py:1: is on no page
            Include it in a lesson, or delete it.
        """,
    ),
    Row(
        "a folder named like a snippet",
        {
            "snippets/layer/folder.py/other.py": "x = 3\n",
            PAGE: _shown("snippets/layer/folder.py/other.py"),
        },
        """
        snippets/layer/folder.py/other.py:1: is not named like snippets/matmul/forward_pass.py (shown at docs/lessons/layer.md:28)
            Use lower-case letters, digits and _ only.
        """,
    ),
]
