"""Parsers of what contributors write: any bytes give a result or a problem, and none takes long.

`python -m tests.bad_input.parsers 100000` gives each that many, `… 100000 formula` one of them.
"""

from __future__ import annotations

import json
import re
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cache
from pathlib import Path
from unittest import mock

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown import Markdown

import publish
from claims import jobs as claims_jobs
from publish import config, lab_laws
from publish.base.jobs import Outcome
from publish.base.problems import Problem
from publish.execution import runner, shape_rules
from publish.fences import KINDS
from publish.fences.picture import equation
from publish.labs import lab_prose, script
from publish.laws import room
from publish.read import depends, expressions, fences, formulas, lint, pages, site_files
from publish.receipts import believe, timings
from tests.bad_input import base, texts
from tests.claims.texts import sources

SECONDS = 1.0
"""Of this process alone, for any of these texts."""
LINE_END = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
WORDS = 2_000
"""Characters that a problem may have."""


def told(root: Path, problems: Iterable[Problem]) -> None:
    """Each problem names a file, a line of it, what is wrong and what to do."""
    for problem in problems:
        file = root / problem.path
        lines = len(LINE_END.split(file.read_text("utf-8", "replace"))) if file.is_file() else 1
        assert 1 <= problem.line <= lines, problem
        assert problem.message
        assert problem.hint, problem
        assert len(str(problem)) < WORDS, problem
        assert str(problem).count("\n") == 1, problem


@cache
def site() -> Path:
    """The small site of the table, once a process, for parsers that read files."""
    root = Path(tempfile.mkdtemp(prefix="any-text-"))
    base.write(root, {})
    for name in ("receipts", "docs/labs", "laws"):
        (root / name).mkdir()
    return root


@cache
def _markdown(root: Path) -> Markdown:
    names, wanted = config.extensions(root)
    wanted["publish"] |= {"page": base.PAGE, "on_false": "show"}
    return Markdown(extensions=names, extension_configs=wanted)


def formula(text: str) -> None:
    for display in ("inline", "block"):
        made = formulas.element(text, display)
        assert made.tag == "math"
        assert made.get(formulas.WRONG) or "".join(made.itertext()) is not None


def page(data: bytes) -> None:
    """All of a page's way but the runs, which have processes and limits of their own."""
    root = site()
    (root / base.PAGE).write_bytes(data)
    md = _markdown(root)
    read = pages.read(root, base.PAGE)
    told(root, read.problems)
    with mock.patch.object(runner, "run", lambda _, asked: [Outcome() for _ in asked]):
        md.reset().convert("\n".join(read.lines))
    account = publish.extension.of(md).account
    if account:
        told(root, account.problems)


def front_matter(data: bytes) -> None:
    root = site()
    (root / base.PAGE).write_bytes(b"---\n" + data)
    read = pages.read(root, base.PAGE)
    told(root, [*read.problems, *lint.scan(read, [])])


def fence(data: bytes) -> None:
    root = site()
    (root / base.PAGE).write_bytes(data)
    read = pages.read(root, base.PAGE)
    found, problems = fences.scan(root, read, KINDS)
    told(root, [*problems, *lint.scan(read, found)])
    assert all(each.start <= each.end for each in found)


def receipt(name: str) -> Callable[[str], None]:
    def parse(text: str) -> None:
        root = site()
        (root / f"receipts/{name}.json").write_text(text, encoding="utf-8", errors="replace")
        with mock.patch.object(believe, "_git", return_value=""):
            believe._judged.cache_clear()
            for why in believe.wrong(root).values():
                assert why.startswith(name)
        with suppress(timings.TimingError):
            timings.judge(root, f"receipts/{name}", [("> 2×", "time('ways', 'NumPy float64')")])
        (root / f"receipts/{name}.json").unlink()

    return parse


def lab(data: bytes) -> None:
    root = site()
    (root / "docs/labs/a.py").write_bytes(data)
    for path in script.paths(root):
        read = script.read(root, path)
        told(root, [*read.problems, *lab_prose.check(read)])
        told(root, lab_laws.problems(root))


def mkdocs_yml(data: bytes) -> None:
    root = site() / "config"
    root.mkdir(exist_ok=True)
    (root / site_files.CONFIG).write_bytes(data)
    config._configured.cache_clear()
    problem = config.problem(root)
    told(root, [problem] if problem else [])


def law(data: bytes) -> None:
    root = site()
    (root / "laws/one.py").write_bytes(data)
    room._read.cache_clear()
    told(root, room.read(root).problems)
    (root / "laws/one.py").unlink()


def rule(text: str) -> None:
    with suppress(shape_rules.RuleError):
        shape_rules.parse(text)


def expression(text: str) -> None:
    with suppress(SyntaxError):
        depends.wrong(expressions.parse(text))


def picture(text: str) -> None:
    with suppress(equation.PictureError):
        equation.parse(text)


def timing(text: str) -> None:
    with suppress(timings.TimingError):
        timings.parse(site(), text)


def command_line(data: bytes) -> None:
    """What `python -m claims --json` prints of a file."""
    file = site() / "any.py"
    file.write_bytes(data)
    report = claims_jobs.check(str(file), strict=True)
    again = json.loads(json.dumps(report))
    assert again["ok"] is not bool(again["problems"])


PARSERS: dict[
    str, tuple[Callable[..., None], st.SearchStrategy[str] | st.SearchStrategy[bytes]]
] = {
    "formula": (formula, texts.mixed(texts.FORMULA)),
    "page": (page, texts.files(texts.mixed(texts.PAGE, "\n") | texts.mixed(texts.PAGE, " "))),
    "front matter": (front_matter, texts.files(texts.mixed(texts.HEAD, "\n"))),
    "fences and attributes": (fence, texts.files(texts.mixed(texts.PAGE, "\n"))),
    "receipt of claims": (receipt("cuda-claims"), texts.receipts("cuda-claims")),
    "receipt of timings": (receipt("cpu"), texts.receipts("cpu")),
    "lab": (lab, texts.files(texts.mixed(texts.LAB, "\n"))),
    "mkdocs.yml": (mkdocs_yml, texts.files(texts.mixed(texts.CONFIG, "\n"))),
    "law": (law, texts.files(texts.mixed(texts.LAW, "\n"))),
    "rule": (rule, texts.mixed(texts.RULE)),
    "expression": (expression, texts.mixed(texts.EXPRESSION)),
    "picture": (picture, texts.mixed(texts.PICTURE, "\n")),
    "timing": (timing, texts.mixed(texts.TIMING, "\n")),
    "JSON of the command line": (command_line, texts.files(sources)),
}


def _taken(parse: Callable[..., None], written: str | bytes) -> float:
    begun = time.process_time()
    parse(written)
    return time.process_time() - begun


def search(name: str, count: int) -> None:
    """Gives the parser that many texts, the same ones each time."""
    parse, inputs = PARSERS[name]

    @settings(
        max_examples=count,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(inputs)
    def check(written: str | bytes) -> None:
        seconds = _taken(parse, written)
        if seconds >= SECONDS:  # once more: another process may have been in the way
            seconds = _taken(parse, written)
        assert seconds < SECONDS, f"{seconds:.1f} s for {len(written)} characters: {written[:80]!r}"

    check()


def main(count: int, *names: str) -> None:
    for name in names or PARSERS:
        begun = time.process_time()
        search(name, count)
        print(f"{name}: {count:,} texts in {time.process_time() - begun:.0f} s", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]), *sys.argv[2:])
