"""`--annotate` adds comments and nothing else: every other byte of any file stays where it was.

At the command line `python -m tests.claims.test_annotate_bytes 3` takes every third real file.
"""

from __future__ import annotations

import ast
import re
import sys
import tempfile
import time
import tokenize
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.__main__ import main
from claims.annotate import NotWrittenError, _Observer, annotate
from claims.report import Report
from claims.sites import Plan

ARRAY = "class A:\n    shape = (8, 4)\na = A()\n"
ADDED = re.compile(rb"(?: {0,2})# (?:\((?:\d+, )*\d*,?\)(?:, )?)+$")


def check(file: Path) -> int:
    """Annotate, and see that lines only grew by a comment, once; returns how many did."""
    before = file.read_bytes()
    count = annotate(file)
    after = file.read_bytes()
    old, new = (re.split(rb"(\r\n|\r|\n)", text) for text in (before, after))
    changed = [(a, b) for a, b in zip(old, new, strict=True) if a != b]
    assert len(changed) == count
    for line, longer in changed:
        assert longer.startswith(line)
        assert ADDED.fullmatch(longer[len(line) :])
    assert dump(before) == dump(after)
    assert annotate(file) == 0
    assert file.read_bytes() == after
    return count


def dump(text: bytes) -> str:
    return ast.dump(ast.parse(text.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n")))


STATEMENTS = (
    "b = a",
    "b, c = a, a",
    "a",
    "b: A = a",
    "s = 'é'; b = a",
    "s = '\u2028'; b = a",
    "b = [\n    a,\n]",
    "s = '''\x0b\n\x1c# a\x0c\x85\u2029\n'''; b = a",
    "s = 'x\\\ny'",
    "b = a \\\n  ",
    "if a:\n    b = a",
    "b = a  # (8, 4)",
    "b = a  # why",
    "# alone",
    "# (8, 4)",
    "",
    "\f",
    "\fb = a",
    "b = a\f",
    "b = a \t",
    "def f(x):\n\treturn x\nf(a)",
    "print(3)",
    "b = (a,\n     # between\n     a)",
    "b = f'{a}'",
    "b = 1",
    "b = a;",
    "class B: c = a",
    "b = lambda: a",
    "for b in [a, a]: c = b",
    "s = r'\\d'; b = a",
    's = """\n\n"""\nb = a',
    "with open('/dev/null') as f: b = a",
)


@given(
    st.lists(st.sampled_from(STATEMENTS), max_size=8),
    st.sampled_from(["\n", "\r\n", "\r", "mixed"]),
    st.booleans(),
    st.booleans(),
)
def test_generated_sources(
    tmp_path_factory: pytest.TempPathFactory,
    statements: list[str],
    end: str,
    has_mark: bool,
    is_ended: bool,
) -> None:
    text = ARRAY + "\n".join(statements) + ("\n" if is_ended else "")
    ends = iter(["\n", "\r\n", "\r"] * len(text))
    text = re.sub("\n", lambda _: next(ends) if end == "mixed" else end, text)
    file = tmp_path_factory.mktemp("annotate") / "a.py"
    file.write_bytes((("\ufeff" if has_mark else "") + text).encode())
    try:
        check(file)
    except SyntaxError:  # a backslash before an empty line
        assert any(statement.endswith("\\\n  ") for statement in statements)
        assert file.read_bytes().decode().removeprefix("\ufeff") == text


def real_files(step: int) -> list[Path]:
    """Every so manieth file of the standard library and of what is installed."""
    folders = [Path(tokenize.__file__).parent, Path(pytest.__file__).parents[1]]
    found = {path for folder in folders for path in folder.rglob("*.py")}
    return sorted(found)[::step]


def all_seen(plan: Plan, observer: _Observer, path: str, strict: bool) -> Report:
    """In place of a run, as real files may do anything: every statement makes an array."""
    for site in plan.sites:
        if not site.text:
            observer._seen[site.index] = ((8, 4),)
    return Report(path, strict)


def check_real(path: Path, copy: Path) -> int:
    copy.write_bytes(path.read_bytes())
    try:
        return check(copy)
    except (SyntaxError, UnicodeDecodeError):  # files that test what is no Python, or no UTF-8
        assert copy.read_bytes() == path.read_bytes()
        return 0


def test_real_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("claims.annotate.run_plan", all_seen)
    files = real_files(step=199)
    counts = [check_real(path, tmp_path / "real.py") for path in files]
    assert len(files) > 50
    assert sum(counts) > 1_000
    assert sum(count > 0 for count in counts) > len(files) / 2


def test_a_file_that_changes_while_it_runs_is_left(tmp_path: Path) -> None:
    file = tmp_path / "a.py"
    source = f"{ARRAY}b = a\nwith open(__file__, 'a') as f: n = f.write('c = 1')\n"
    file.write_text(source)
    with pytest.raises(NotWrittenError, match=r"a\.py: changed while it ran, .* \(run it again\)"):
        annotate(file)
    assert file.read_text() == f"{source}c = 1"


def test_a_comment_that_would_change_the_code_is_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """No such text is known: one is made up by putting the comment on the wrong line."""
    monkeypatch.setattr(_Observer, "at_lines", lambda self: {1: ((8, 4),)})
    file = tmp_path / "a.py"
    file.write_text("s = '''\n'''\n")
    assert main(["--annotate", str(file)]) == 1
    assert capsys.readouterr().err == (
        f"{file}: cannot be annotated without a change of its code, and is left as it is"
        " (write its comments by hand)\n"
    )
    assert file.read_text() == "s = '''\n'''\n"


def _main(step: int) -> None:
    begun = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr("claims.annotate.run_plan", all_seen)
        counts = [check_real(path, Path(folder) / "real.py") for path in real_files(step)]
    written, seconds = sum(count > 0 for count in counts), time.perf_counter() - begun
    print(
        f"{len(counts):,} files, {written:,} annotated, {sum(counts):,} comments, {seconds:.0f} s"
    )


if __name__ == "__main__":
    _main(int(sys.argv[1]))
