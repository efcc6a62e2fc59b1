"""Says what is wrong with a law, and with a sentence that quotes it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

from ..base.jobs import Outcome, Verdict
from ..base.problems import Problem, near
from .found import Found
from .room import Law, Room, read
from .search import search, versions

MOST_REJECTED = 0.9
HINTS = {
    "prints": "Remove it: a law answers with what it returns.",
    "opens": "Remove it: a law speaks of what is drawn for it, and of nothing else.",
    "takes": "Draw smaller sizes.",
}


@dataclass(frozen=True)
class Answer:
    """What is said of a quoted sentence."""

    law: Law
    verdict: Verdict
    outcome: Outcome


def ask(
    root: Path, name: str, kind: str, text: str, at: str, others: Collection[str]
) -> Answer | Problem:
    """The answer for `text`, which the page quotes at that place as the law `name`, or what is
    wrong with it. The others that the page quotes are searched with it.
    """
    room = read(root)
    path, _, line = at.rpartition(":")
    law = room.laws.get(name)
    if not law:
        return Problem(path, int(line), f"quotes the {kind} {name}, which there is not",
                       near(name, room.laws))  # fmt: skip
    if law.kind != kind:
        hint = f'Write {{ {law.kind}="{name}" }}.'
        return Problem(path, int(line), f"quotes {name} as a {kind}, but it is a {law.kind}", hint)
    if text != law.sentence:
        message = f"quotes the {kind} {name} as “{text}”, but it says “{law.sentence}”"
        return Problem(path, int(line), message, "Quote it letter by letter.")
    found = search(root, [law for law in room.laws.values() if law.name in (name, *others)])[name]
    if trouble := _trouble(law, found):
        message, hint = trouble
        return Problem(law.path, found.line or law.line, f"{kind} {name} {message}", hint, at)
    if message := _untrue(law, found):
        return Problem(path, int(line), message, f"{law.path}:{law.line} is what was searched.")
    outcome = Outcome(when=found.when, versions=_versions(law))
    return Answer(law, Verdict(True, seen(law, found)), outcome)


def unquoted(root: Path, quoted: Collection[str]) -> tuple[Problem, ...]:
    """The laws that no page quotes, and what is wrong with them, of which no page has told."""
    return tuple(_unquoted(root, read(root), quoted))


def _unquoted(root: Path, room: Room, quoted: Collection[str]) -> Iterable[Problem]:
    left = [law for law in room.laws.values() if law.name not in quoted]
    found = search(root, left)
    for law in left:
        message, hint = _trouble(law, found[law.name]) or ("", "")
        untrue = _untrue(law, found[law.name])
        if message:
            message = f"{law.kind} {law.name} {message}"
        elif untrue:
            message, hint = untrue, "Correct the sentence, or the code below it."
        else:
            message = f"{law.kind} {law.name} is quoted on no page"
            hint = f'Write *…*{{ {law.kind}="{law.name}" }} where it is said'
            hint += ", or a myths fence." if law.kind == "myth" else "."
        yield Problem(law.path, found[law.name].line or law.line, message, hint)


def _trouble(law: Law, found: Found) -> tuple[str, str] | None:
    if found.trouble:
        return found.trouble, HINTS.get(found.trouble.partition(" ")[0], "Correct its code.")
    drawn = found.draws + found.rejected
    if not found.against and found.rejected > MOST_REJECTED * drawn:
        message = f"leaves out {found.rejected:,} of {drawn:,} cases that were drawn"
        return message, "Draw what the sentence speaks of, so that little need be left out."
    if law.kind == "myth" and ": it raises " in found.against:
        message = f"fails instead of being false: {found.against}"
        return message, "A counterexample is a case for which it returns False."
    return None


def _untrue(law: Law, found: Found) -> str:
    """What is wrong with the sentence itself."""
    if law.kind == "law" and found.against:
        return f"says “{law.sentence}”, but {found.against}"
    if law.kind == "myth" and not found.against:
        return f"says of “{law.sentence}” that it is a myth, but {seen(law, found)}"
    return ""


def seen(law: Law, found: Found) -> str:
    """What the search saw, for the reader of a page."""
    if found.against:
        return f"false for {found.against}"
    if found.cases < found.draws // 2:
        return f"searched {found.draws:,} draws of {found.cases:,} cases, none against it"
    return f"searched {found.draws:,} cases, none against it"


def _versions(law: Law) -> dict[str, str]:
    known = versions()
    torch = law.libraries == ("torch",) or law.libraries != ("numpy",)
    return {name: number for name, number in known.items() if name != "PyTorch" or torch}
