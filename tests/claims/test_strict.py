"""Strict and lenient: the same comment in this project's own text and in other people's files."""

from __future__ import annotations

import pytest

from tests.claims.support import verdict

IMPORT = "import numpy as np\n"

READING = {
    # text, value: verdict in strict mode, verdict in lenient mode
    "tuple beside a tuple": ("s = (8, 4)[:2]  # (8, 4)", "verified", "verified"),
    "other tuple": ("s = tuple([8, 4])  # (8, 5)", "violated", "violated"),
    "names beside a tuple": ("n = 4\ns = np.ones((8, 4)).shape  # (8, n)", "verified", "verified"),
    "number beside a matrix": ("x = np.ones((2, 3))  # 6", "violated", "unread"),
    "units beside a matrix": ("x = np.ones((2, 3))  # 2x", "violated", "unread"),
    "footnote": ("x = np.ones((2, 3))  # (1)", "violated", "unread"),
    "number beside text": ("x = 'abc'.upper()  # 3", "violated", "unread"),
    "wrong number": ("x = len('abc')  # 4", "violated", "violated"),
    "number beside a setting": ("lr = 3e-4  # 1e-3", "violated", "none"),
    "remark": ("x = np.ones((2, 3))  # (optional)", "violated", "unread"),
    "remark on a pair": ("x = np.ones((2, 3))  # (out, inner)", "violated", "verified"),
    "remark of other rank": ("x = np.ones(3)  # (out, inner)", "violated", "unread"),
    "names of other rank that are used": (
        "out, inner = 2, 3\nx = np.ones(3)  # (out, inner)",
        "violated",
        "violated",
    ),
    "the word shape": ("x = np.ones(3)  # shape (out, inner)", "violated", "violated"),
    "integers of other rank": ("x = np.ones(3)  # (3, 1)", "violated", "violated"),
    "prose with a number": ("x = len('abc')  # 3 of them", "unread", "none"),
    "prose with a tuple": ("x = len('abc')  # see (a, b) there", "unread", "unread"),
    "prose": ("x = len('abc')  # three of them", "none", "none"),
    "note": ("x = len('abc')  # note: 4", "none", "none"),
    "noqa": ("x = len('abc')  # noqa: E501", "none", "none"),
    "type": ("x = len('abc')  # type: int", "none", "none"),
    "commented-out code": ("# y = f(x, 3)\nx = 3", "unread", "unread"),
    "commented-out call": ("# print(3)\nx = 3", "unread", "none"),
    "a number above": ("# 3\nx = len('abc')", "verified", "none"),
    "None is no array": ("x = None  # (8, n)", "violated", "unread"),
    "output in prose": ("print('x')  # the output", "violated", "none"),
    "output": ("print('x')  # 'y'", "violated", "violated"),
    "negative output": ("print(-3)  # -4", "violated", "violated"),
    "digits as output": ("print(3)  # 4", "violated", "violated"),
    "about as output": ("print(0.2)  # ≈0.3", "violated", "violated"),
    "words as output": ("print('x')  # x: 3 times", "violated", "none"),
    "shape as output": ("print((8, 4))  # shape (8, 5)", "violated", "none"),
    "prose above a print": ("# say it\nprint('x')", "none", "none"),
    "number above a print": ("# 3 times\nprint('x')", "violated", "none"),
}


@pytest.mark.parametrize("name", list(READING))
def test_strict_and_lenient(name: str) -> None:
    source, strict, lenient = READING[name]
    assert (verdict(IMPORT + source), verdict(IMPORT + source, strict=False)) == (strict, lenient)
