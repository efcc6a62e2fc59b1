"""Flows: every operand, in order, and the result; against NumPy on random expressions."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import claims
from tests.claims.support import problems, run, verdict

ARRAYS = """
import math
import numpy as np
X = np.ones((8, 3)); W = np.ones((4, 3)); b = np.ones(4); v = np.ones(3); s = np.float64(2.0)
A = np.ones((2, 5, 6)); B = np.ones((2, 6, 7)); I = np.array([[0, 1], [2, 0]]); E = np.ones((9, 3))
class Layer:
    weight = W
    def __call__(self, x): return x @ self.weight.T
    def both(self, x): return x, x.sum(0)
layer = Layer(); layers = [layer]
def f(x, y=None, *, scale=1): return x @ W.T
"""


def one(statement: str, *, strict: bool = False) -> claims.Claim:
    (claim,) = run(ARRAYS.lstrip() + statement, strict=strict).claims
    return claim


TRUE = [
    "Z = X @ W.T  # (8, 3) @ (3, 4) -> (8, 4)",
    "Z = X @ W.T + b  # (8, 3) @ (3, 4) + (4,) -> (8, 4)",
    "Z = X @ W.T + b  # (8, 4) + (4,) -> (8, 4)",
    "Z = X @ W.T + b  # (8, 3) @ (3, 4) -> (8, 4) + (4,) -> (8, 4)",
    "Z = X @ W.T * 2  # (8, 3) @ (3, 4) -> (8, 4)",
    "Z = X @ W.T / math.sqrt(X.shape[-1])  # (8, 3) @ (3, 4) -> (8, 4)",
    "Z = X @ W.T * s  # (8, 3) @ (3, 4) -> (8, 4)",
    "Z = X @ W.T * s  # (8, 3) @ (3, 4) * () -> (8, 4)",
    "Z = (X @ W.T) @ np.ones((4, 2))  # (8, 3) @ (3, 4) @ (4, 2) -> (8, 2)",
    "Z = (X @ W.T) @ np.ones((4, 2))  # (8, 4) @ (4, 2) -> (8, 2)",
    "Z = np.matmul(X, W.T)  # (8, 3) @ (3, 4) -> (8, 4)",
    "Z = np.matmul(X, W.T)  # (8, 3), (3, 4) -> (8, 4)",
    "Z = np.einsum('nk,mk->nm', X, W)  # (8, 3), (4, 3) -> (8, 4)",
    "Z = np.concatenate([X, E])  # (8, 3), (9, 3) -> (17, 3)",
    "Z = np.concatenate((X, E), axis=0)  # (8, 3), (9, 3) -> (17, 3)",
    "Z = np.where(X > 0, X, v)  # (8, 3), (8, 3), (3,) -> (8, 3)",
    "Z = A @ B  # (2, 5, 6) @ (2, 6, 7) -> (2, 5, 7)",
    "Z = A.transpose(0, 2, 1)  # (2, 5, 6) -> (2, 6, 5)",
    "Z = A.reshape(2, 30).T  # (2, 5, 6) -> (30, 2)",
    "Z = A.reshape(2, 30).T  # (2, 5, 6) -> (2, 30) -> (30, 2)",
    "Z = X.dot(W.T)  # (8, 3) @ (3, 4) -> (8, 4)",
    "Z = X.sum(0)  # (8, 3) -> (3,)",
    "Z = X[0]  # (8, 3) -> (3,)",
    "Z = E[I]  # (9, 3) -> (2, 2, 3)",
    "Z = X[:, None] - E[None]  # (8, 1, 3) - (1, 9, 3) -> (8, 9, 3)",
    "Z = -X  # (8, 3) -> (8, 3)",
    "Z = X > 0  # (8, 3) -> (8, 3)",
    "Z = layer(X)  # (8, 3) -> (8, 4)",
    "Z = layers[0](X)  # (8, 3) -> (8, 4)",
    "Z = f(X, scale=2)  # (8, 3) -> (8, 4)",
    "Z = X @ layer.weight.T  # (8, 3) @ (3, 4) -> (8, 4)",
    "y, z = layer.both(X)  # (8, 3) -> (8, 3), (3,)",
    "Z = v @ v  # (3,) @ (3,) -> ()",
    "X -= v  # (8, 3) - (3,) -> (8, 3)",
    "X -= v  # (3,) -> (8, 3)",
    "b += X.sum() * W @ v  # (4, 3) @ (3,) -> (4,)",
    "total = 0\ntotal += W @ v  # (4, 3) @ (3,) -> (4,)",
    "Z = X if True else W  # (8, 3) -> (8, 3)",
    "Z = (\n    X\n    @ W.T  # (8, 3) @ (3, 4) -> (8, 4)\n    + b\n)",
    "# (8, 3) @ (3, 4) -> (8, 4)\nZ = X @ W.T",
    "def g(x, w):  # (8, 3), (3, 4) -> (8, 4)\n    return x @ w\ng(X, W.T)",
    "def g(x, n):  # (8, 3) -> (8, 4)\n    return x @ W.T\ng(X, 3)",
    "def g(x):\n    return x @ W.T  # (8, 3) @ (3, 4) -> (8, 4)\ng(X)",
    "def g(x):\n    yield x @ W.T  # (8, 3) @ (3, 4) -> (8, 4)\nlist(g(X))",
    "(X @ W.T)  # (8, 3) @ (3, 4) -> (8, 4)",
    "Z = (Y := X @ W.T)  # (8, 3) @ (3, 4) -> (8, 4)",
    "Z = np.linalg.norm(X, axis=1)  # (8, 3) -> (8,)",
    "Z = np.linalg.norm(X - v, axis=1)  # (8, 3) - (3,) -> (8,)",
    "Z = X @ W.T  # (n, k) @ (k, m) -> (n, m)",
]


@pytest.mark.parametrize("statement", TRUE)
@pytest.mark.parametrize("strict", [True, False])
def test_holds(statement: str, strict: bool) -> None:
    claim = one(statement, strict=strict)
    assert (claim.kind, claim.verdict) == ("flow", "verified"), claim.message


FALSE = [
    ("Z = X @ W.T  # (8, 3) @ (4, 3) -> (8, 4)", "what went in has shape (8, 3), (3, 4)"),
    ("Z = X @ W.T  # (3, 4) @ (8, 3) -> (8, 4)", "what went in has shape (8, 3), (3, 4)"),
    ("Z = X @ W.T  # (8, 3) @ (3, 4) -> (4, 8)", "Z has shape (8, 4)"),
    ("Z = X @ W.T  # (8, 3) @ (3, 4) -> (8, 4, 1)", "Z has shape (8, 4)"),
    ("Z = X @ W.T  # (8, 3) -> (8, 4)", "2 arrays went in: (8, 3), (3, 4)"),
    ("Z = X @ W.T  # (8, 3) @ (3, 4) + (4,) -> (8, 4)", "2 arrays went in: (8, 3), (3, 4)"),
    ("Z = X @ W.T + b  # (8, 3) @ (3, 4) -> (8, 4)", "what went in has shape (8, 4), (4,)"),
    (
        "Z = X @ W.T + b  # (8, 3) @ (3, 4) -> (8, 4) + (5,) -> (8, 4)",
        "what went in has shape (8, 3), (3, 4), (4,)",
    ),
    (
        "Z = X @ W.T  # (8, 3) @ (3, 4) -> (8, 4) + (5,) -> (8, 4)",
        "2 arrays went in: (8, 3), (3, 4)",
    ),
    (
        "Z = X @ W.T + b  # (8, 3) @ (3, 4) + (5,) -> (8, 4)",
        "what went in has shape (8, 3), (3, 4), (4,)",
    ),
    (
        "Z = X @ W.T + b  # (8, 3) @ (3, 4) + (4,) -> (8, 5) -> (8, 4)",
        "nothing on the way has shape (8, 5)",
    ),
    (
        "Z = A.reshape(2, 30).T  # (2, 5, 6) -> (3, 20) -> (30, 2)",
        "nothing on the way has shape (3, 20)",
    ),
    ("Z = X @ W.T  # (n, k) @ (n, m) -> (n, m)", "n = 8 since line 11 and this is 3"),
    ("Z = X @ W.T  # (n, k) @ (k, m) -> (m, n)", "m = 4 since line 11 and this is 8"),
    ("y, z = layer.both(X)  # (8, 3) -> (8, 3), (4,)", "y, z has shape (8, 3), (3,)"),
    ("y, z = layer.both(X)  # (8, 3) -> (8, 3)", "y, z has shape (8, 3), (3,)"),
    (
        "Z = np.concatenate([X, E])  # (8, 3), (8, 3) -> (17, 3)",
        "what went in has shape (8, 3), (9, 3)",
    ),
    ("Z = X[0]  # (9, 3) -> (3,)", "what went in has shape (8, 3)"),
    ("Y = np.ones((3, 4))\nY += W.T  # (4, 3) -> (3, 4)", "what went in has shape (3, 4)"),
    ("X -= v  # (8, 3) - (4,) -> (8, 3)", "what went in has shape (8, 3), (3,)"),
    (
        ("def g(x, w):  # (8, 3), (4, 3) -> (8, 4)\n    return x @ w\ng(X, W.T)"),
        "what went in has shape (8, 3), (3, 4)",
    ),
    (
        ("def g(x, w):  # (8, 3), (3, 4) -> (8, 5)\n    return x @ w\ng(X, W.T)"),
        "the returned value has shape (8, 4)",
    ),
    ("def g(x):  # (8, 3), (3, 4) -> (8, 4)\n    return x @ W.T\ng(X)", "1 array went in: (8, 3)"),
    ("Z = 3 * 4  # (8, 3) -> (8, 4)", "Z is no array"),
    ("y = [X, 3]  # (8, 3) -> (8, 3)", "y is no array"),
]


@pytest.mark.parametrize(("statement", "reason"), FALSE)
def test_does_not_hold(statement: str, reason: str) -> None:
    claim = one(statement, strict=True)
    assert (claim.kind, claim.verdict) == ("flow", "violated")
    assert claim.message.endswith(f", but {reason}")


SQUARE = "S = np.ones((4, 4)); R = np.ones((4, 4)); c = np.ones(4)\n"
OPERATORS = [
    ("S + c", "@", "+"),
    ("S * R", "@", "*"),
    ("S * R", "x", "*"),
    ("S @ R", "*", "@"),
    ("S @ R", "+", "@"),
    ("S - c", "+", "-"),
    ("S / c", "*", "/"),
    ("np.add(S, R)", "@", "+"),
    ("np.multiply(S, R)", "x", "*"),
    ("np.matmul(S, R)", "*", "@"),
    ("S.dot(R)", "+", "@"),
    ("np.einsum('ij,jk->ik', S, R)", "+", "@"),
    ("np.subtract(S, R)", "/", "-"),
]


@pytest.mark.parametrize(("expression", "stated", "is_"), OPERATORS)
def test_the_operator_is_compared(expression: str, stated: str, is_: str) -> None:
    right = "(4,)" if expression.endswith("c") else "(4, 4)"
    flow = f"Z = {expression}  # (4, 4) {{}} {right} -> (4, 4)"
    wrong = one(SQUARE + flow.format(stated), strict=True)
    assert wrong.verdict == "violated"
    assert wrong.message.endswith(f"but the operator there is {is_}, not {stated}")
    assert one(SQUARE + flow.format(is_), strict=True).verdict == "verified"


@pytest.mark.parametrize(
    "expression", ["np.where(S > 0, S, R)", "np.concatenate([S, R])", "f2(S, R)", "S > R"]
)
def test_no_operator_joins_the_arguments_of_a_function(expression: str) -> None:
    source = SQUARE + f"def f2(a, b): return a @ b\nZ = {expression}  # (4, 4) @ (4, 4) -> (_, 4)"
    claim = one(source.replace("S > 0, ", "True, "), strict=True)
    assert claim.message.endswith("no @ joins what went in there: set the shapes off by commas")


@pytest.mark.parametrize(
    ("statement", "verdict"),
    [
        ("Z = S + c  # (4, 4) @ (4,) -> (4, 4)", "violated"),
        ("Z = S @ R  # (4, 4) + (4, 4) -> (4, 4)", "violated"),
        ("Z = S @ R  # (4, 4) x (4, 4) -> (4, 4)", "verified"),
        ("Z = S @ R  # (4, 4) * (4, 4) -> (4, 4)", "verified"),
        ("Z = S * R  # (4, 4) x (4, 4) -> (4, 4)", "verified"),
        ("Z = np.concatenate([S, R])  # (4, 4) + (4, 4) -> (8, 4)", "verified"),
    ],
)
def test_other_people_may_write_any_product(statement: str, verdict: str) -> None:
    assert one(SQUARE + statement).verdict == verdict


LOOSE = [
    "Z = X @ W.T  # (n, k) -> (n, m)",
    "Z = X + np.tanh(X)  # (8, 3) -> (8, 3)",
    "hs = [np.ones((4, 5))] * 3\nZ = np.concatenate(hs, 0)  # (3, 4, 5) -> (12, 5)",
    "def g(x, w, hs):  # (8, 3) -> (8, 4)\n    return x @ w.T\ng(X, W, [v])",
    "def g(hs):  # (2, 8, 3) -> (16, 3)\n    return np.concatenate(hs)\ng([X, X])",
    "Z = np.where(X > 0, X, v)  # (8, 3), (3,) -> (8, 3)",
]


@pytest.mark.parametrize("statement", LOOSE)
def test_other_people_may_leave_out_helpers(statement: str) -> None:
    assert one(statement).verdict == "verified"


def test_too_many_operands_are_no_alarm_in_other_peoples_files() -> None:
    assert one("Z = np.sum(X)  # (8, 3), (3, 4), (4,) -> ()").verdict == "unread"


def test_what_is_no_array_is_no_violation_in_other_peoples_files() -> None:
    assert one("Z = 3 * 4  # (8, 3) -> (8, 4)").verdict == "unread"


def test_names_are_shared_with_shapes() -> None:
    assert problems(
        ARRAYS.lstrip()
        + (
            "Y = X  # (n, k)\n"
            "Z = X @ W.T  # (n, k) @ (k, m) -> (n, m)\n"
            "V = W  # (m, k)\n"
            "U = W  # (k, m)\n"
        )
    ) == [
        (
            "14: states (k, m), but k = 3 since line 11 and this is 4 (correct the "
            "comment, or the code if the comment says what was meant)"
        )
    ]


def test_a_flow_that_does_not_hold_binds_nothing() -> None:
    assert problems(
        ARRAYS.lstrip()
        + "Z = X @ W.T  # (n, k) @ (k, m) -> (m, n)\nV = X  # (n, k)\nU = W  # (k, n)\n"
    )[1:] == [
        (
            "13: states (k, n), but k = 3 since line 12 and this is 4 (correct the "
            "comment, or the code if the comment says what was meant)"
        )
    ]


def test_every_call_and_every_pass_is_compared() -> None:
    source = ARRAYS.lstrip() + "for a in (X, E, v):\n    z = a @ W.T  # (n, k) @ (k, m) -> (n, m)\n"
    (claim,) = run(source).claims
    assert claim.hits == 3
    assert claim.message.endswith("what went in has shape (3,), (3, 4)")


def test_a_recursive_call_does_not_mix_its_operands() -> None:
    assert (
        verdict("""
        import numpy as np
        def power(M, n):
            if n == 1:
                return M
            return np.multiply(M, power(M[:, 1:], n - 1).sum())  # (k, m) -> (k, m)
        power(np.ones((2, 5)), 4)
    """)
        == "verified"
    )


# Random expressions, with NumPy as the judge of what their shapes are.

sizes = st.integers(1, 4)


@st.composite
def products(draw: st.DrawFn) -> tuple[dict[str, np.ndarray], str, str]:
    """Arrays, an expression of `@`, `+`, `.T` and parentheses, and the flow that is true of it."""
    n, k, m = draw(sizes), draw(sizes), draw(sizes)
    arrays, terms, flow = {}, [], []
    for index in range(draw(st.integers(1, 3))):
        inner = draw(sizes)
        left, right = f"L{index}", f"R{index}"
        arrays[left] = np.ones((n, inner))
        arrays[right] = np.ones((m, inner) if (turned := draw(st.booleans())) else (inner, m))
        terms.append(f"{left} @ {right}{'.T' if turned else ''}")
        flow.append(f"({n}, {inner}) @ ({inner}, {m})")
    if draw(st.booleans()):
        shape = draw(st.sampled_from([(m,), (1, m), (n, 1), (n, m), (k, 1, m)]))
        arrays["b"] = np.ones(shape)
        terms.append("b")
        flow.append(str(shape))
    result = eval(" + ".join(terms), dict(arrays))
    return arrays, " + ".join(terms), f"{' + '.join(flow)} -> {result.shape}"


def check(arrays: dict[str, np.ndarray], expression: str, flow: str) -> claims.Claim:
    made = "".join(f"{name} = np.ones({array.shape})\n" for name, array in arrays.items())
    (claim,) = claims.run(f"import numpy as np\n{made}Z = {expression}  # {flow}\n").claims
    return claim


@given(products())
def test_a_true_flow_never_alarms(made: tuple[dict[str, np.ndarray], str, str]) -> None:
    claim = check(*made)
    assert claim.verdict == "verified", claim.message


@given(products(), st.data())
def test_one_wrong_size_always_alarms(
    made: tuple[dict[str, np.ndarray], str, str], data: st.DataObject
) -> None:
    arrays, expression, flow = made
    places = [i for i, char in enumerate(flow) if char.isdigit()]
    at = data.draw(st.sampled_from(places))
    assert (
        check(arrays, expression, f"{flow[:at]}{int(flow[at]) + 5}{flow[at + 1 :]}").verdict
        == "violated"
    )
