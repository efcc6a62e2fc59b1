"""Lies in what is stated: a dimension, a digit, a sign, an error's type or word is changed."""

from __future__ import annotations

import re
from collections.abc import Iterator

NUMBER = re.compile(r"(?<![\w.])-?\d[\d,_]*(?:\.\d*)?(?:e[-+]?\d+)?")
TUPLE = re.compile(r"\(([^()]*,[^()]*)\)")
ERROR = re.compile(r"([A-Z]\w*(?:Error|Exception))(: )?(.*)", re.DOTALL)
OPPOSITE = {">": "<", "<": ">", "≥": "<", "≤": ">", "True": "False", "False": "True"}
Lie = tuple[str, str]  # what was done, and the text it makes


def lies(text: str) -> Iterator[Lie]:
    """Every way in which this stated text is made untrue."""
    error = ERROR.match(text)
    if error:
        yield from _error(*error.groups(default=""))
        return
    if text[:1] in OPPOSITE:
        yield "comparison turned round", OPPOSITE[text[:1]] + text[1:]
        return
    if text.endswith("-> error"):  # other sizes would fail as well
        if shape := TUPLE.search(text):
            yield "error became a shape", text.removesuffix("error") + shape[0]
        return
    yield from _dimensions(text)
    yield from _numbers(text)
    for word in ("True", "False"):
        if word in text:
            yield f"{word} turned round", text.replace(word, OPPOSITE[word], 1)
    if not NUMBER.search(text) and not TUPLE.search(text) and not re.search("True|False", text):
        yield from _words(text)


def _error(kind: str, colon: str, message: str) -> Iterator[Lie]:
    yield "error type", ("KeyError" if kind != "KeyError" else "ValueError") + colon + message
    words = message.split(" ")
    longest = max(range(len(words)), key=lambda i: len(words[i].strip("…")))
    if words[longest].strip("…"):
        words[longest] = "nothing" + ("…" if words[longest].endswith("…") else "")
        yield "error word", kind + colon + " ".join(words)


def _dimensions(text: str) -> Iterator[Lie]:
    for found in TUPLE.finditer(text):
        parts = [part.strip() for part in found[1].split(",")]
        for i in range(len(parts) - 1):
            if parts[i] != parts[i + 1] and parts[i + 1]:
                swapped = [*parts[:i], parts[i + 1], parts[i], *parts[i + 2 :]]
                yield "two dimensions swapped", _put(text, found, f"({', '.join(swapped)})")
                break


def _numbers(text: str) -> Iterator[Lie]:
    found = list(NUMBER.finditer(text))
    for number in dict.fromkeys([*found[:1], *found[-1:]]):
        digits = [i for i, char in enumerate(number[0]) if char.isdigit()]
        if not digits:
            continue
        last = digits[-1] if "e" not in number[0] else digits[0]
        other = str((int(number[0][last]) + 1) % 10)
        yield "digit changed", _put(text, number, number[0][:last] + other + number[0][last + 1 :])
    signed = next((n for n in found if re.search("[1-9]", n[0])), None)
    if signed:
        turned = signed[0][1:] if signed[0].startswith("-") else f"-{signed[0]}"
        yield "sign changed", _put(text, signed, turned)


def _words(text: str) -> Iterator[Lie]:
    """Of a text without numbers, the last letter."""
    letters = [i for i, char in enumerate(text) if char.isalpha()]
    if letters:
        i = letters[-1]
        yield "letter changed", text[:i] + ("x" if text[i] != "x" else "y") + text[i + 1 :]


def _put(text: str, found: re.Match[str], new: str) -> str:
    return text[: found.start()] + new + text[found.end() :]
