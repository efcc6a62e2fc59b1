"""Whether a receipt could be true: of a commit that exists, of texts it held, of that machine.

A receipt is a file that anybody can type. What a typed one gets wrong is told here; what the
history says is asked of git, where the history is there.
"""

from __future__ import annotations

import datetime
import hashlib
import math
import os
import subprocess
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from claims.sites import find_sites

from ..base import rooms, store
from . import header, timings
from .header import BROWSER
from .timings import receipt as timed
from .timings.analysis import Analysis
from .typed import ReceiptError
from .witness import receipt as witnessed

KINDS = {"shape": ("shape", "value")}
"""A tuple beside a tuple is a value, which shows when it runs."""
FASTEST = {"cpu": 1e13, "cuda": 1e16}
"""FLOPs a second that nothing of that kind reaches."""
OTHER_DATA = ("data",)
"""Groups of cases on zeros and ones, too: ceilings are of random numbers, which take longer."""
MALFORMED = (ReceiptError, ValueError, LookupError, TypeError, AttributeError, ArithmeticError)
"""What reading a file of any content raises."""
HAND = "recorded by hand"
WORKFLOW = "recorded by the workflow that built this"


def wrong(root: Path) -> dict[str, str]:
    """By file, the first reason why a receipt cannot be true."""
    found = {}
    for path in timings.receipts(root):
        if not (root / path).is_file():
            found[path] = f"{Path(path).name} is no file"
        elif why := _once(root, path):
            name = Path(path).name
            found[path] = why if why.startswith(name) else f"{name} {why}"
    return found


def is_believed(root: Path, name: str) -> bool:
    """Whether nothing speaks against the receipt of that name; one that is not there is none."""
    return f"{header.FOLDER}/{name}.json" not in wrong(root)


def target(path: str) -> str:
    """What records that receipt."""
    device = Path(path).stem.partition("-")[0]
    return "make receipts" if device == "cpu" else f"make receipts-{device}"


def by(root: Path, path: Path) -> str:
    """Who recorded it. A pull request can commit a file, but not add one to a run of the site."""
    if "GITHUB_RUN_ID" in os.environ and _git(root, "status", "--porcelain", "--", str(path)):
        return WORKFLOW
    return HAND


def _once(root: Path, path: str) -> str:
    """Looked at once for each content; where there is no history, once a process."""
    content = hashlib.sha256((root / path).read_bytes()).hexdigest()
    return _judged(root, path, content, _today().isoformat())


@cache
def _judged(root: Path, path: str, content: str, today: str) -> str:
    key = f"{path} {content} {rooms.code('publish/receipts')}"
    name = f"receipt-{hashlib.sha256(key.encode()).hexdigest()}"
    known = store.read(root, name)
    if known == {"true": True}:
        return ""
    why = next(_reasons(root, path, today), "")
    if not why and is_known(root):
        store.write(root, name, {"true": True})
    return why


def is_known(root: Path) -> bool:
    """Whether the whole history is here: in a shallow clone or an archive nobody can ask it."""
    return _git(root, "rev-parse", "--is-shallow-repository") == "false"


def _reasons(root: Path, path: str, today: str) -> Iterator[str]:
    file = root / path
    try:
        receipt: header.Receipt
        hashes: Mapping[str, str]
        if file.stem.endswith(f"-{witnessed.WITNESS}"):
            witness = witnessed.read(file)
            receipt, name = witness, f"{witness.device}-{witnessed.WITNESS}"
            hashes = {each: ran.sha256 for each, ran in witness.snippets.items()}
            yield from _plans(root, witness)
        else:
            timing = timed.read(file)
            receipt, name, hashes = timing, timing.device, timing.sources
            yield from _times(timing)
    except MALFORMED as error:
        yield str(error) if isinstance(error, ReceiptError) else "is not in the form of a receipt"
        return
    if file.stem != name:
        yield f"is of the device {receipt.device}, and its name is {file.name}"
    yield from _machine(receipt)
    yield from _date(receipt, today)
    if is_known(root):
        yield from _history(root, receipt, hashes)


def _machine(receipt: header.Receipt) -> Iterator[str]:
    versions, torch = receipt.versions, str(receipt.versions.get("PyTorch", ""))
    if receipt.device == "cuda" and "CUDA" not in versions:
        yield "is of a CUDA device and names no version of CUDA"
    if receipt.device == "cuda" and torch.endswith("+cpu"):
        yield f"is of a CUDA device, and PyTorch {torch} has no CUDA"
    if receipt.device != "cuda" and "CUDA" in versions:
        yield f"is of the device {receipt.device} and names a version of CUDA"
    if receipt.device == BROWSER and torch:
        yield f"is of a browser, which has no PyTorch {torch}"
    if not (math.isfinite(receipt.seconds) and receipt.seconds > 0):
        yield f"took {receipt.seconds} s to record"


def _date(receipt: header.Receipt, today: str) -> Iterator[str]:
    try:
        datetime.date.fromisoformat(receipt.date)
    except ValueError:
        yield f"has the date {receipt.date}, which no calendar has"
        return
    if receipt.date > today:
        yield f"has the date {receipt.date}, which is to come"


def _plans(root: Path, receipt: witnessed.Receipt) -> Iterator[str]:
    """Claims are those of the text that was run, where that text is the one that stands here."""
    for path, ran in receipt.snippets.items():
        text = _text(root, path, receipt.commit, ran.sha256)
        if text is None:
            continue
        sites = find_sites(text, strict=True).sites
        lines = [claim.line for claim in ran.claims]
        if lines != [site.line for site in sites]:
            yield f"lists claims of {path} that its text does not hold"
        for site, claim in zip(sites, ran.claims, strict=False):
            if claim.kind not in KINDS.get(site.kind, (site.kind,)):
                yield f"lists a claim of kind {claim.kind} at {path}:{claim.line}, a {site.kind}"


def _times(receipt: timed.Receipt) -> Iterator[str]:
    analysis, total = Analysis(receipt), 0.0
    for timing in receipt.timings:
        case, (low, high) = timing.case, timing.quartiles
        total += timing.median / case.part * timing.samples
        if low == high or timing.samples < 2:
            yield f"has samples for {case.name} that do not vary"
        if case.clock == "launch":  # A clock that does not wait is shown to lie.
            continue
        soonest = analysis.bound(timing).seconds * (1 - 1e-9)
        if case.group not in OTHER_DATA and timing.median < soonest:
            yield f"has a time for {case.name} below what its own ceilings allow"
        if case.flops / timing.median > FASTEST[receipt.device]:
            yield f"has a time for {case.name} that no {receipt.device} reaches"
    if total > receipt.seconds:
        yield f"took {receipt.seconds:g} s to record, and its samples alone take {total:.0f} s"


def _history(root: Path, receipt: header.Receipt, hashes: Mapping[str, str]) -> Iterator[str]:
    if receipt.commit.endswith("+changes"):
        yield f"was recorded with changes that no commit holds ({receipt.commit[:7]}+changes)"
        return
    day = _git(root, "show", "-s", "--format=%cI", receipt.commit)
    if not day:
        yield f"is of the commit {receipt.commit[:7]}, which the history does not know"
        return
    at = datetime.datetime.fromisoformat(day).astimezone(datetime.UTC).date()
    if receipt.date < at.isoformat():
        yield f"has the date {receipt.date}, and its commit is of {at.isoformat()}"
    held = _hashes(root, receipt.commit, list(hashes))
    for path, sha256 in hashes.items():
        if held.get(path) != sha256:
            yield f"has a hash for {path} that the commit {receipt.commit[:7]} does not hold"


def _text(root: Path, path: str, commit: str, sha256: str) -> str | None:
    """The text with that hash: as it stands here, else as the commit held it."""
    file = root / path
    if not file.resolve().is_relative_to(root.resolve()):
        return None
    here = file.read_bytes() if file.is_file() else b""
    if hashlib.sha256(here).hexdigest() != sha256:
        here = _blobs(root, commit, [path]).get(path, b"")
    return here.decode() if hashlib.sha256(here).hexdigest() == sha256 else None


def _hashes(root: Path, commit: str, paths: list[str]) -> dict[str, str]:
    blobs = _blobs(root, commit, paths)
    return {path: hashlib.sha256(blob).hexdigest() for path, blob in blobs.items()}


def _blobs(root: Path, commit: str, paths: list[str]) -> dict[str, bytes]:
    """What the commit holds at those paths, asked in one go."""
    asked = "".join(f"{commit}:./{path}\n" for path in paths if "\n" not in path).encode()
    try:
        told = subprocess.run(
            ["git", "-C", str(root), "cat-file", "--batch"],
            input=asked, capture_output=True, check=True,
        ).stdout  # fmt: skip
    except (OSError, subprocess.CalledProcessError):
        return {}
    found, at = {}, 0
    for path in paths:
        end = told.find(b"\n", at)
        head = told[at:end].split(b" ")
        at = end + 1
        if len(head) == 3 and head[1] == b"blob":
            size = int(head[2])
            found[path] = told[at : at + size]
            at += size + 1
    return found


def _today() -> datetime.date:
    return datetime.datetime.now(datetime.UTC).date()


def _git(root: Path, *arguments: str) -> str:
    """What git says; nothing where there is no git, no repository, or no answer."""
    try:
        command = ["git", "-C", str(root), *arguments]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return ""
