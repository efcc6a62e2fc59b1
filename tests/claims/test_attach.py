"""What a comment speaks about: told by what the report says was seen."""

from __future__ import annotations

import pytest

from tests.claims.support import problems, run

HEAD = "from tests.claims.support import Array\n"


def seen(source: str, *, strict: bool = False) -> list[str]:
    report = run(HEAD + source.strip("\n"), strict=strict)
    assert report.failure is None, report.failure
    return [
        claim.seen if claim.hits else f"{claim.verdict}: {claim.message}" for claim in report.claims
    ]


SHAPE = {
    "assignment": ("Z = Array(8, 4)  # (8, 4)", ["Z has shape (8, 4)"]),
    "the last target": ("Y = Z = Array(8, 4)  # (8, 4)", ["Z has shape (8, 4)"]),
    "annotated": ("Z: Array = Array(8, 4)  # (8, 4)", ["Z has shape (8, 4)"]),
    "attribute": ("class C: pass\nc = C()\nc.z = Array(8, 4)  # (8, 4)", ["c.z has shape (8, 4)"]),
    "item": ("d = {}\nd['z'] = Array(8, 4)  # (8, 4)", ["d['z'] has shape (8, 4)"]),
    "augmented": ("Z = Array(8, 3)\nZ @= Array(3, 4)  # (8, 4)", ["Z has shape (8, 4)"]),
    "augmented item": (
        ("d = [Array(8, 3)]\nd[0] @= Array(3, 4)  # (8, 4)"),
        ["d[0] has shape (8, 4)"],
    ),
    "bare": ("Array(8, 4)  # (8, 4)", ["Array(8, 4) has shape (8, 4)"]),
    "returned": (
        "def f():\n    return Array(8, 4)  # (8, 4)\nf()",
        ["the returned value has shape (8, 4)"],
    ),
    "yielded": (
        ("def f():\n    yield Array(8, 4)  # (8, 4)\nlist(f())"),
        ["the yielded value has shape (8, 4)"],
    ),
    "received": (
        (
            "def f():\n"
            "    got = yield 1  # (8, 4)\n"
            "g = f(); next(g)\n"
            "try: g.send(Array(8, 4))\n"
            "except StopIteration: pass"
        ),
        ["got has shape (8, 4)"],
    ),
    "awaited": (
        (
            "import asyncio\n"
            "async def f(): return Array(8, 4)\n"
            "async def g():\n"
            "    z = await f()  # (8, 4)\n"
            "asyncio.run(g())"
        ),
        ["z has shape (8, 4)"],
    ),
    "tuple": (
        "a, b = Array(8, 4), Array(8, 4)  # (8, 4)",
        ["a has shape (8, 4), b has shape (8, 4)"],
    ),
    "tuple, each its own": (
        "a, b = Array(8, 4), Array(2)  # (8, 4), (2,)",
        ["a has shape (8, 4), b has shape (2,)"],
    ),
    "tuple, one ignored": ("a, _ = Array(8, 4), 3  # (8, 4)", ["a has shape (8, 4)"]),
    "returned tuple": (
        "def f():\n    return Array(8), Array(8)  # (8,)\nf()",
        [
            (
                "value 1 of the returned value has shape (8,), value 2 of the returned "
                "value has shape (8,)"
            )
        ],
    ),
    "loop": ("for x in [Array(8, 4)] * 3:  # (8, 4)\n    pass", ["x has shape (8, 4)"]),
    "with": (
        ("import contextlib\nwith contextlib.nullcontext(Array(8, 4)) as z:\n    y = z  # (8, 4)"),
        ["y has shape (8, 4)"],
    ),
    "walrus": ("if (n := Array(8, 4)):\n    m = n  # (8, 4)", ["m has shape (8, 4)"]),
    "one line": ("if True: z = Array(8, 4)  # (8, 4)", ["z has shape (8, 4)"]),
    "semicolons": ("a = Array(2); b = Array(8, 4)  # (8, 4)", ["b has shape (8, 4)"]),
    "above": ("# (8, 4)\nz = Array(8, 4)", ["z has shape (8, 4)"]),
    "above, two lines": (
        ("# scores of shape (8, 4)\n# for every pair\nz = Array(8, 4)"),
        ["z has shape (8, 4)"],
    ),
    "above a decorator's function": (
        ("# (8, 4) -> (8, 4)\n@staticmethod\ndef f(x):\n    return x\nf(Array(8, 4))"),
        None,
    ),
    "several lines": ("z = Array(\n    8,\n    4,\n)  # (8, 4)", ["z has shape (8, 4)"]),
    "backslash": ("z = \\\n    Array(8, 4)  # (8, 4)", ["z has shape (8, 4)"]),
    "in a list": (
        ("zs = [\n    Array(8, 4),  # (8, 4)\n    Array(3),  # (3,)\n]"),
        ["Array(8, 4) has shape (8, 4)", "Array(3) has shape (3,)"],
    ),
    "in a call": (
        ("def f(*a): pass\nf(\n    Array(8, 4),  # (8, 4)\n    Array(3)  # (3,)\n)"),
        ["Array(8, 4) has shape (8, 4)", "Array(3) has shape (3,)"],
    ),
    "in parentheses of its own": (
        "zs = [\n    (Array(8, 3) @ Array(3, 4)),  # (8, 4)\n]",
        ["Array(8, 3) @ Array(3, 4) has shape (8, 4)"],
    ),
    "above the last line of a list": (
        "zs = [\n    Array(3),\n    # (8, 4)\n    Array(8, 4)]",
        ["Array(8, 4) has shape (8, 4)"],
    ),
    "beside a comprehension": (
        "z = list(\n    [Array(8, 4) for _ in range(1)],  # (8, 4)\n)",
        ["value 1 of [Array(8, 4) for _ in range(1)] has shape (8, 4)"],
    ),
    "a word that is no variable": ("Z = Array(len('abc'))  # len: (3,)", ["Z has shape (3,)"]),
    "a long expression": (
        f"Array({'1 * ' * 8}8, 4)  # (8, 4)",
        [f"Array({'1 * ' * 8}8… has shape (8, 4)"],
    ),
    "of forty characters": (
        f"Array({'1 * ' * 6}123456, 4)  # (123456, 4)",
        [f"Array({'1 * ' * 6}123456, 4) has shape (123456, 4)"],
    ),
    "starred": (
        "def f(*a): pass\nf(\n    *[Array(8, 4)],  # (8, 4)\n)",
        ["value 1 of [Array(8, 4)] has shape (8, 4)"],
    ),
    "keyword": (
        ("def f(x): pass\nf(\n    x=Array(8, 4),  # (8, 4)\n)"),
        ["Array(8, 4) has shape (8, 4)"],
    ),
    "part of an expression": (
        (
            "z = (\n"
            "    Array(8, 3)  # (8, 3)\n"
            "    @ Array(3, 4)  # (8, 4)\n"
            "    @ Array(4, 2)\n"
            ")  # (8, 2)"
        ),
        [
            "Array(8, 3) has shape (8, 3)",
            "Array(8, 3) @ Array(3, 4) has shape (8, 4)",
            "z has shape (8, 2)",
        ],
    ),
    "before the operator": (
        ("z = (\n    Array(8, 3) @  # (8, 3)\n    Array(3, 4)\n)"),
        ["Array(8, 3) has shape (8, 3)"],
    ),
    "above a line of a call": (
        ("def f(*a): pass\nf(\n    # (8, 4)\n    Array(8, 4),\n)"),
        ["Array(8, 4) has shape (8, 4)"],
    ),
    "method": (
        ("class C:\n    def f(self, x):  # (8, 4)\n        return x\nC().f(Array(8, 4))"),
        ["x has shape (8, 4)"],
    ),
    "nested function": (
        ("def f():\n    def g():\n        z = Array(8, 4)  # (8, 4)\n    g()\nf()"),
        ["z has shape (8, 4)"],
    ),
    "class body": ("class C:\n    z = Array(8, 4)  # (8, 4)", ["z has shape (8, 4)"]),
    "match": ("match 1:\n    case 1:\n        z = Array(8, 4)  # (8, 4)", ["z has shape (8, 4)"]),
    "except and finally": (
        (
            "try:\n"
            "    1 / 0\n"
            "except Exception:\n"
            "    z = Array(8, 4)  # (8, 4)\n"
            "finally:\n"
            "    y = Array(3)  # (3,)"
        ),
        ["z has shape (8, 4)", "y has shape (3,)"],
    ),
    "parameter": (
        (
            "def f(\n"
            "    x,  # (8, 4)\n"
            "    y=None,  # (3,)\n"
            "):\n"
            "    return x\n"
            "f(Array(8, 4), Array(3))"
        ),
        ["x has shape (8, 4)", "y has shape (3,)"],
    ),
    "keyword-only parameter": (
        ("def f(*, x):  # (8, 4)\n    return x\nf(x=Array(8, 4))"),
        ["x has shape (8, 4)"],
    ),
    "named parameter": (
        ("def f(n, x):  # x: (8, 4)\n    return x\nf(3, Array(8, 4))"),
        ["x has shape (8, 4)"],
    ),
    "argument as given": (
        ("def f(x):  # (8, 4)\n    x = None\n    return x\nf(Array(8, 4))"),
        ["x has shape (8, 4)"],
    ),
    "signature": (
        ("def f(x):  # (8, 3) -> (8, 4)\n    return x @ Array(3, 4)\nf(Array(8, 3))"),
        ["(8, 3) went in and the returned value has shape (8, 4)"],
    ),
    "signature, and a return without a value": (
        (
            "def f(x):  # (8, 3) -> (8, 4)\n"
            "    if x is None:\n"
            "        return\n"
            "    y = x\n"
            "    return y @ Array(3, 4)\n"
            "f(None)\n"
            "f(Array(8, 3))"
        ),
        ["(8, 3) went in and the returned value has shape (8, 4)"],
    ),
    "above a parameter": (
        "def f(\n    # (8, 4)\n    x,\n):\n    return x\nf(Array(8, 4))",
        ["x has shape (8, 4)"],
    ),
    "two parameters": (
        ("def f(a, b):  # (8, 4), (3,)\n    return a\nf(Array(8, 4), Array(3))"),
        ["a has shape (8, 4), b has shape (3,)"],
    ),
}


@pytest.mark.parametrize("name", sorted(SHAPE))
def test_it_is_attached_to(name: str) -> None:
    source, expected = SHAPE[name]
    found = seen(source)
    if expected is None:
        assert not any("has shape (8, 4)" in text and "unreached" in text for text in found)
    else:
        assert found == expected


@pytest.mark.parametrize("name", sorted(name for name, (_, expected) in SHAPE.items() if expected))
def test_the_wrong_shape_is_seen_there_too(name: str) -> None:
    """Each of the same programs with every stated shape changed."""
    source, expected = SHAPE[name]
    lines = [
        line.partition("# ")[0]
        + "# "
        + line.partition("# ")[2]
        .replace("4)", "5)")
        .replace("3,)", "9,)")
        .replace("8,)", "9,)")
        .replace("(8, 3)", "(8, 9)")
        .replace("(2,)", "(9,)")
        .replace("(8, 2)", "(8, 9)")
        if "# " in line
        else line
        for line in source.splitlines()
    ]
    report = run(HEAD + "\n".join(lines), strict=False)
    assert [claim.verdict for claim in report.claims] == ["violated"] * len(expected or [])


NOTHING = {
    "blank line between": "# (8, 4)\n\nz = Array(8, 4)",
    "end of the file": "z = Array(8, 4)\n# (8, 4)",
    "inside a string": 'z = """\n# (8, 4)\n"""',
    "an import": "import math  # (8, 4)",
    "pass": "pass  # (8, 4)",
    "del": "x = 1\ndel x  # (8, 4)",
    "else": "if True:\n    pass\nelse:  # (8, 4)\n    pass",
    "if": "if True:  # (8, 4)\n    pass",
    "while": "while False:  # (8, 4)\n    pass",
    "with": "import contextlib\nwith contextlib.nullcontext() as z:  # (8, 4)\n    pass",
    "class": "class C:  # (8, 4)\n    pass",
    "global": "def f():\n    global z  # (8, 4)\nf()",
    "bare return": "def f():\n    return  # (8, 4)\nf()",
    "lambda": "f = lambda x: (\n    x  # (8, 4)\n)\n",
    "comprehension": "z = [\n    Array(8, 4)  # (8, 4)\n    for i in range(2)\n]",
}


@pytest.mark.parametrize("name", sorted(NOTHING))
def test_where_nothing_could_be_compared_it_is_unread(name: str) -> None:
    report = run(HEAD + NOTHING[name], strict=False)
    assert report.failure is None
    assert not report.checked
    assert not report.violated
    assert not report.unreached
    if name != "inside a string":
        strict = run(HEAD + NOTHING[name])
        assert len(strict.problems) == 1, strict.problems


def test_a_comment_on_another_variable_is_compared_with_that_one() -> None:
    source = """
        from tests.claims.support import Array
        W = Array(3, 4)  # W: (3, 4)
        # X: (8, 3)
        # b: (4,)
        Z = Array(8, 3) @ W  # W: (3, 4)
        X = b = Z
    """
    found = run(source, strict=False)
    assert [c.verdict for c in found.claims] == ["verified", "unread", "unread", "verified"]
    assert "X is None" in found.claims[1].message
    assert len(problems(source)) == 2


def test_a_comment_above_on_a_variable_that_changes_below_may_mean_either() -> None:
    source = (
        "from tests.claims.support import Array\n"
        "x = Array(8, 3)\n"
        "# x: (8, 3)\n"
        "x = x @ Array(3, 4)\n"
    )
    assert [c.verdict for c in run(source, strict=False).claims] == ["unread"]


def test_the_new_variable_is_meant_at_the_end_of_the_line() -> None:
    source = (
        "from tests.claims.support import Array\n"
        "x = Array(8, 3)\n"
        "x = x @ Array(3, 4)  # x: ({}, 4)\n"
    )
    assert run(source.format(8)).ok
    assert len(run(source.format(9)).violated) == 1


def test_a_property_is_not_read_twice_for_a_claim() -> None:
    """A target that could run code of the reader's when it is read again is left alone."""
    source = """
        class Log(dict):
            def __getitem__(self, key):
                print("read", key)
        log = Log()
        def key():
            print("key")
            return 0
        log[key()], b = 1, 2  # (1, 2)
    """
    assert run(source, strict=False).stdout == "key\n"
