"""Names in dimensions: where they are bound, what they must agree with, how far they reach."""

from __future__ import annotations

import pytest

from tests.claims.support import problems, run

IMPORT = "import numpy as np\n"

SCOPES = {
    "a name must agree within the module": (
        "a = np.ones(3)  # (n,)\nb = np.ones(4)  # (n,)",
        False,
    ),
    "each call binds anew": (
        ("def f(x):\n    y = x  # (n,)\n    return y * 2  # (n,)\nf(np.ones(3)); f(np.ones(4))"),
        True,
    ),
    "within a call it must agree": (
        ("def f(x):\n    y = x  # (n,)\n    return x[1:]  # (n,)\nf(np.ones(3))"),
        False,
    ),
    "a call does not see the names of its caller": (
        (
            "a = np.ones(3)  # (n,)\n"
            "def f(x):\n"
            "    y = x  # (n,)\n"
            "    z = y  # (n,)\n"
            "f(np.ones(4))\n"
            "b = a  # (n,)"
        ),
        True,
    ),
    "nested calls keep their own": (
        (
            "def f(x):\n"
            "    y = x  # (n,)\n"
            "    if len(x) > 1:\n"
            "        f(x[1:])\n"
            "    return y  # (n,)\n"
            "f(np.ones(4))"
        ),
        True,
    ),
    "a class body is a scope": (
        (
            "class C:\n"
            "    a = np.ones(3)  # (n,)\n"
            "    b = np.ones(3)  # (n,)\n"
            "c = np.ones(4)  # (n,)\n"
            "d = c  # (n,)"
        ),
        True,
    ),
    "the module does not see the names of a call that ended": (
        (
            "def f(x):\n"
            "    y = x  # (n,)\n"
            "    return y  # (n,)\n"
            "f(np.ones(3))\n"
            "a = np.ones(4)  # (n,)\n"
            "b = a  # (n,)"
        ),
        True,
    ),
    "a pass of a loop binds anew": (
        ("for k in (3, 4):\n    a = np.ones(k)  # (n,)\n    b = a  # (n,)"),
        True,
    ),
    "within a pass it must agree": (
        ("for k in (3, 4):\n    a = np.ones(k)  # (n,)\n    b = a[1:]  # (n,)"),
        False,
    ),
    "what was bound before a loop holds in it": (
        ("z = np.ones(3)  # (n,)\nfor k in (3, 4):\n    a = np.ones(k)  # (n,)"),
        False,
    ),
    "an inner loop keeps what the outer pass bound": (
        (
            "for k in (3, 4):\n"
            "    a = np.ones(k)  # (n,)\n"
            "    for j in range(2):\n"
            "        b = np.ones(k + j)  # (n,)"
        ),
        False,
    ),
    "a while loop binds anew": (
        ("k = 3\nwhile k < 5:\n    a = np.ones(k)  # (m,)\n    b = a  # (m,)\n    k += 1"),
        True,
    ),
    "an integer variable must equal": ("n = 4\na = np.ones(3)  # (n,)", False),
    "of an enclosing function": (
        ("def f(n):\n    def g(x):\n        m = n\n        y = x  # (n,)\n    g(np.ones(3))\nf(4)"),
        False,
    ),
    "a global": ("n = 4\ndef f():\n    a = np.ones(3)  # (n,)\nf()", False),
    "a name that is no integer is bound by comments": (
        ("n = 'text'\na = np.ones(3)  # (n,)\nb = np.ones(3)  # (n,)"),
        True,
    ),
    "a boolean is no size": ("n = True\na = np.ones(3)  # (n,)\nb = np.ones(3)  # (n,)", True),
    "a NumPy integer is": ("n = np.int64(4)\na = np.ones(3)  # (n,)", False),
    "an attribute": ("class C:\n    n = 4\nc = C()\na = np.ones(3)  # (c.n,)", False),
    "the value at that moment": (
        ("n = 3\na = np.ones(3)  # (n,)\nn = 4\nb = np.ones(4)  # (n,)"),
        True,
    ),
    "a growing sequence": (
        ("s = np.ones(1)\nfor i in range(3):\n    T = len(s)\n    s = np.append(s, 1)  # (T+1,)"),
        True,
    ),
    "generators keep their names apart": (
        (
            "def g(x):\n"
            "    for i in range(2):\n"
            "        y = x  # (n,)\n"
            "        yield x  # (n,)\n"
            "for a, b in zip(g(np.ones(3)), g(np.ones(4))): pass"
        ),
        True,
    ),
    "of an enclosing function that the inner one does not mention": (
        ("def f(k):\n    def g(x):\n        y = x  # (k, 2)\n    g(np.ones((3, 2)))\nf(4)"),
        False,
    ),
    "of an enclosing function, and true": (
        ("def f(k):\n    def g(x):\n        y = x  # (k, 2)\n    return g\nf(3)(np.ones((3, 2)))"),
        True,
    ),
    "of a function two floors up": (
        (
            "def f(k):\n"
            "    def g():\n"
            "        def h(x):\n"
            "            y = x  # (k,)\n"
            "        h(np.ones(3))\n"
            "    g()\n"
            "f(4)"
        ),
        False,
    ),
    "a float is the number that it is": ("rows = 6 / 2\na = np.ones(2)  # (rows,)", False),
    "a float that is whole": ("rows = 6 / 2\na = np.ones(3)  # (rows,)", True),
    "an attribute of self": (
        (
            "class C:\n"
            "    def __init__(self): self.width = 4\n"
            "    def f(self, x):\n"
            "        y = x  # (width,)\n"
            "C().f(np.ones(3))"
        ),
        False,
    ),
    "half of a name, and the name": (
        "a = np.ones(3)  # (w / 2,)\nb = np.ones(5)  # (w,)",
        False,
    ),
    "a product of names, then both": (
        "a = np.ones(6)  # (h*d,)\nb = np.ones((2, 4))  # (h, d)",
        False,
    ),
    "a sum, spelt in two ways": ("a = np.ones(6)  # (k+2,)\nb = np.ones(7)  # (2 + k,)", False),
    "an equation is forgotten with its pass": (
        "for k in (3, 4):\n    a = np.ones(2 * k)  # (p * q,)\n    b = np.ones((2, k))  # (p, q)",
        True,
    ),
    "arguments and result": (
        (
            "def f(x, w):  # (n, k), (k, m) -> (n, m)\n"
            "    y = x @ w  # (n, m)\n"
            "    return y\n"
            "f(np.ones((2, 3)), np.ones((3, 4))); f(np.ones((5, 6)), np.ones((6, 7)))"
        ),
        True,
    ),
}


@pytest.mark.parametrize("name", list(SCOPES))
def test_names(name: str) -> None:
    source, holds = SCOPES[name]
    report = run(IMPORT + source)
    assert report.failure is None
    assert report.ok is holds, report.problems
    assert len(report.violated) == (0 if holds else 1)


def test_the_line_that_assigned_a_name() -> None:
    """The last one before the claim, in its scope or around it."""
    source = """
        import numpy as np
        n = 1
        n = 4
        def f():
            a = np.ones(3)  # (n,)
        f()
        n = 3
    """
    assert problems(source)[0].startswith("5: states (n,), but n = 4 since line 3 and this is 3")


def test_a_variable_that_is_assigned_below() -> None:
    source = "import numpy as np\na = np.ones(3)  # (w,)\nb = np.ones(3)  # (w,)\nw = 3\n"
    assert [line.partition(" (")[0] for line in problems(source)] == ["2: states", "3: states"]
    assert "the variable of that name is assigned on line 4" in problems(source)[0]
    assert problems(source, strict=False) == []


def test_a_later_pass_of_a_loop_knows_what_is_assigned_below() -> None:
    """The name was bound by comments in the first pass, and agrees with the variable."""
    source = (
        "import numpy as np\n"
        "for _ in range(2):\n"
        "    a = np.ones(3)  # (w,)\n"
        "    b = np.ones(3)  # (w,)\n"
        "    w = 3\n"
    )
    assert problems(source) == []


GLOBAL = (
    "import numpy as np\nrows = 6\ndef f(x):\n    y = x * 2  # (rows, 3)\n    return {}\n"
    "f(np.ones((1, 3)))\n"
)


def test_a_global_counts_in_other_peoples_files_where_the_function_reads_it() -> None:
    assert problems(GLOBAL.format("y"), strict=False) == []
    assert len(problems(GLOBAL.format("y, rows"), strict=False)) == 1
    assert len(problems(GLOBAL.format("y"))) == 1


def test_lonely_names_in_strict_mode_only() -> None:
    source = "import numpy as np\nx = np.ones((2, 3))  # (rows, 3)\n"
    assert len(problems(source)) == 1
    assert problems(source, strict=False) == []
    assert problems(source + "y = x  # (rows, 3)\n") == []
    assert problems(source.replace("rows", "_")) == []
    assert problems("rows = 2\n" + source) == []


def test_a_name_used_in_another_function_only_is_lonely() -> None:
    source = (
        "import numpy as np\n"
        "def f(x):\n"
        "    y = x  # (n,)\n"
        "def g(x):\n"
        "    y = x  # (n,)\n"
        "f(np.ones(3)); g(np.ones(4))\n"
    )
    assert len(problems(source)) == 2


def test_a_claim_is_false_if_it_was_false_once() -> None:
    (claim,) = run("import numpy as np\nfor k in (3, 4, 3):\n    x = np.ones(k)  # (3,)\n").claims
    assert (claim.verdict, claim.hits, claim.seen) == ("violated", 3, "x has shape (4,)")
