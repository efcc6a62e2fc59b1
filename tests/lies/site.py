"""Lies beside the pages: in receipts, in titles of the navigation, in files that nobody reads."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from publish.read import site_files
from publish.receipts import believe, timings
from tests.lies import hunt
from tests.lies.tell import Lie

Change = Callable[[dict[str, Any]], None]

RECEIPTS: tuple[tuple[str, Change], ...] = (
    ("L18 a receipt of another device",
     lambda data: data.update(device="cpu" if data["device"] != "cpu" else "cuda")),
    ("L20 a date that no calendar has", lambda data: data.update(date="9999-99-99")),
    ("L20 a date that is to come", lambda data: data.update(date="9998-12-31")),
    ("L20 a PyTorch that does not fit the device",
     lambda data: data["versions"].update(
         {"PyTorch": "2.9.0+cpu", "CUDA": "13.0"} if data["device"] != "cuda"
         else {"PyTorch": "2.9.0+cpu"})),
    ("L20 no time for the recording", lambda data: data.update(seconds=0)),
    ("L20 a field that there is not", lambda data: data.update(attested=True)),
)  # fmt: skip
OF_CLAIMS: tuple[tuple[str, Change], ...] = (
    ("L20 a claim on a line that there is not",
     lambda data: _current(data)["claims"][0].update(line=999)),
    ("L20 a claim more",
     lambda data: _current(data)["claims"].append(
         {"line": 999, "kind": "shape", "verdict": "verified", "why": ""})),
    ("L20 a verdict that there is not",
     lambda data: _current(data)["claims"][0].update(verdict="held")),
    ("L20 a hash that is none", lambda data: _current(data).update(sha256="0" * 63)),
)  # fmt: skip
OF_TIMES: tuple[tuple[str, Change], ...] = (
    ("L20 times that are a thousandth", lambda data: _scaled(data, 1e-3)),
    ("L20 times that are a thousand times", lambda data: _scaled(data, 1e3)),
    ("L20 samples that do not vary",
     lambda data: data["timings"][0].update(quartiles=[data["timings"][0]["median"]] * 2)),
)  # fmt: skip
TITLES: tuple[tuple[str, str, str], ...] = (
    ("L24 a title of the navigation", "  - Home: index.md", "  - Home of {n} rows: index.md"),
    ("L24 a text of every page", "copyright: ", "copyright: {n} claims, "),
    ("L24 the name of the site", "site_name: ", "site_name: {n} "),
)
FILES: tuple[tuple[str, str, str], ...] = (
    ("L9 words in a picture", "docs/assets/lie.svg", "<svg><text>Z is (4, 8)</text></svg>"),
    (
        "L9 a number in a picture's title",
        "docs/assets/lie.svg",
        "<svg><title>12 rows</title></svg>",
    ),
    ("L24 a page in HTML", "docs/lie.html", "<p>12 FLOPs</p>"),
    ("L24 a notebook by hand", "docs/labs/lie.ipynb", "{}"),
    ("L24 a script by hand", "docs/lie.js", "12"),
    ("L24 a table by hand", "docs/lie.csv", "12"),
)


def _current(data: dict[str, Any]) -> dict[str, Any]:
    ran: dict[str, Any] = next(each for each in data["snippets"].values() if each["claims"])
    return ran


def _scaled(data: dict[str, Any], factor: float) -> None:
    for each in data["timings"]:
        each["median"] *= factor
        for name in ("quartiles", "rounds"):
            each[name] = [part * factor for part in each[name]]


def search(root: Path) -> hunt.Hunt:
    """Each of them in a copy of the tree, of which the rest is true."""
    with hunt.copied(root) as copy:
        assert not believe.wrong(copy), "receipts hold as they are"
        assert not site_files.scan(copy), "files hold as they are"
        told = [*_about_receipts(copy), *_about_files(copy)]
    lies = tuple(lie for lie, _ in told)
    return hunt.Hunt(lies, tuple(lie for lie, is_caught in told if not is_caught), ())


def _about_receipts(copy: Path) -> Iterator[tuple[Lie, bool]]:
    for path in timings.receipts(copy):
        file = copy / path
        truth = file.read_text(encoding="utf-8")
        of_kind = OF_CLAIMS if "snippets" in json.loads(truth) else OF_TIMES
        for kind, change in (*RECEIPTS, *of_kind):
            data = json.loads(truth)
            change(data)
            file.write_text(json.dumps(data), encoding="utf-8")
            yield _lie(path, kind), path in believe.wrong(copy)
        file.write_text(truth, encoding="utf-8")


def _about_files(copy: Path) -> Iterator[tuple[Lie, bool]]:
    config = copy / site_files.CONFIG
    truth = config.read_text(encoding="utf-8")
    for number, (kind, old, new) in enumerate(TITLES):
        assert old in truth, kind
        config.write_text(truth.replace(old, new.format(n=100 + number), 1), encoding="utf-8")
        yield _lie(site_files.CONFIG, kind), _is_told(copy, site_files.CONFIG)
    config.write_text(truth, encoding="utf-8")
    for kind, path, text in FILES:
        (copy / path).write_text(text, encoding="utf-8")
        yield _lie(path, kind), _is_told(copy, path)
        (copy / path).unlink()


def _is_told(copy: Path, path: str) -> bool:
    return any(problem.path == path for problem in site_files.scan(copy))


def _lie(path: str, kind: str) -> Lie:
    return Lie(path, 1, kind, 0, 0, "", kind)
